package dev.pluto.identity.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is known of the numbers and addresses of persons. */
@ApplicationScoped
public class Contacts {

    private static final String VERIFY = """
            update contact set verified_at = ?4
             where user_id = ?1 and kind = ?2 and value_index = ?3 and valid_to is null and verified_at is null""";

    private final Clock clock;

    Contacts(Clock clock) {
        this.clock = clock;
    }

    /**
     * They have shown a code that went there.
     *
     * @param kind {@code phone} or {@code email}
     * @param index keyed hash it is found by
     */
    public Uni<Void> verify(Mutiny.Session tx, UUID userId, String kind, byte[] index) {
        return tx.createNativeQuery(VERIFY)
                .setParameter(1, userId)
                .setParameter(2, kind)
                .setParameter(3, index)
                .setParameter(4, clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }
}
