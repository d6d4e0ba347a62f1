package dev.pluto.memory.recall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Whose memories were looked through of late, by any replica. Written once in a while, not with each question. */
@ApplicationScoped
class AskedLately {
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;
    private static final String NOTE = "insert into asked_lately (user_id, asked_at) values ($1, $2)"
            + " on conflict (user_id) do update set asked_at = excluded.asked_at"
            + " where asked_lately.asked_at < excluded.asked_at";
    private static final String LATEST =
            "select user_id from asked_lately where asked_at > $1 order by asked_at desc limit $2";

    private final Cache<UUID, Instant> written = Caffeine.newBuilder()
            .expireAfterWrite(WRITTEN_EVERY)
            .maximumSize(REMEMBERED)
            .build();

    /** @param userId somebody who is known here */
    Uni<Void> note(SqlConnection tx, UUID userId, Instant now) {
        return written.asMap().putIfAbsent(userId, now) != null
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(NOTE)
                        .execute(Tuple.of(userId, now.atOffset(ZoneOffset.UTC)))
                        .onFailure()
                        .invoke(() -> written.invalidate(userId))
                        .replaceWithVoid();
    }

    /** @return who asked after a moment, who did so last first */
    Uni<List<UUID>> latest(SqlConnection tx, Instant after, int most) {
        return tx.preparedQuery(LATEST)
                .execute(Tuple.of(after.atOffset(ZoneOffset.UTC), most))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }
}
