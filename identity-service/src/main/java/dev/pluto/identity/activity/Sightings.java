package dev.pluto.identity.activity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** When persons were last seen, and how much is remembered of them. */
@ApplicationScoped
public class Sightings {

    private static final String SEEN = """
            update account set last_seen_at = $2, version = version + 1
             where user_id = $1 and last_seen_at < $3""";
    private static final String COUNTED = """
            update account set memory_count = $2, habit_count = $3, counted_version = $4, version = version + 1
             where user_id = $1 and counted_version < $4""";

    private final ActivityConfig config;

    Sightings(ActivityConfig config) {
        this.config = config;
    }

    /**
     * Moves {@code last_seen_at}.
     *
     * @return whether this moved {@code last_seen_at}, which it does not within the configured interval of the last move
     */
    public Uni<Boolean> see(SqlConnection tx, UUID userId, Instant seenAt) {
        return tx.preparedQuery(SEEN)
                .execute(Tuple.of(
                        userId,
                        seenAt.atOffset(ZoneOffset.UTC),
                        seenAt.minus(config.lastSeenInterval()).atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() > 0);
    }

    /**
     * Keeps the newest count.
     *
     * @param countedVersion which state of the person's memories was counted, as memory-service numbers them
     * @return whether this count is newer than the one that was here
     */
    Uni<Boolean> count(SqlConnection tx, UUID userId, long memories, long habits, long countedVersion) {
        return tx.preparedQuery(COUNTED)
                .execute(Tuple.of(userId, memories, habits, countedVersion))
                .map(rows -> rows.rowCount() > 0);
    }
}
