package dev.pluto.identity.activity;

import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.account.Profiles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** How much is remembered of persons. */
@ApplicationScoped
class MemoryCounts {

    static final String CONSUMER = "memory-count";

    /** The count that is here already is told of again: whoever kept it may have ended before the cache knew. */
    private static final String KEEP = """
            update activity set memory_count = $2, habit_count = $3, counted_version = $4,
                                version = version + (counted_version < $4)::int
             where user_id = $1
               and (counted_version < $4 or (counted_version = $4 and memory_count = $2 and habit_count = $3))""";

    private final Profiles profiles;

    MemoryCounts(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * Keeps the newest count; the same may come as often as it likes.
     *
     * @param countedVersion which state of the person's memories was counted, as memory-service numbers them
     * @return the person after it; empty when the count that is here is newer
     */
    Uni<Optional<Snapshot>> keep(SqlConnection tx, UUID userId, long memories, long habits, long countedVersion) {
        return tx.preparedQuery(KEEP)
                .execute(Tuple.of(userId, memories, habits, countedVersion))
                .chain(kept -> kept.rowCount() > 0
                        ? profiles.find(tx, userId)
                        : Uni.createFrom().item(Optional.empty()));
    }
}
