package dev.pluto.identity.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** How much is remembered of persons. */
@ApplicationScoped
public class MemoryCounts {

    private static final String KEEP = """
            update account set memory_count = ?1, habit_count = ?2, counted_version = ?3, version = version + 1
             where user_id = ?4 and counted_version < ?5""";

    private final Accounts accounts;

    MemoryCounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Keeps the newest count.
     *
     * @param countedVersion which state of the person's memories was counted, as memory-service numbers them
     * @return the person after it; empty when the count that was here is as new
     */
    public Uni<Optional<Person>> keep(Mutiny.Session tx, UUID userId, long memories, long habits, long countedVersion) {
        return tx.createNativeQuery(KEEP)
                .setParameter(1, memories)
                .setParameter(2, habits)
                .setParameter(3, countedVersion)
                .setParameter(4, userId)
                .setParameter(5, countedVersion)
                .executeUpdate()
                .chain(newer -> newer > 0
                        ? accounts.findAnew(tx, userId)
                        : Uni.createFrom().item(Optional.empty()));
    }
}
