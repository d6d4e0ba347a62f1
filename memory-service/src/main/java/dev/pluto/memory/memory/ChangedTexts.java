package dev.pluto.memory.memory;

import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a person said that is new or was changed, for whoever learns from it. */
@ApplicationScoped
public class ChangedTexts {
    private static final String SINCE = """
            select id, revision, occurred_at, sealed_body,
                   not sensitive and category <> 'health' and forgotten_at is null
                   and (expires_at is null or expires_at > $3) and occurred_at <= $3 as open
              from memory where user_id = $1 and revision > $2 order by revision limit $4""";
    private static final String LATEST = "select max(occurred_at) from memory where user_id = $1 and occurred_at <= $2";

    private final SealedBodies bodies;
    private final Clock clock;

    ChangedTexts(SealedBodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param text empty when nothing may be learnt from it: it is sensitive, forgotten, over, yet to come or somebody else's words
     */
    public record Changed(UUID id, long revision, Instant occurredAt, String text) {
        @Override
        public String toString() {
            return "Changed[" + id + "]";
        }
    }

    /** Those changed after a revision of their person, in that order. */
    public Uni<List<Changed>> since(SqlConnection tx, UUID userId, PersonKey key, long revision, int limit) {
        return tx.preparedQuery(SINCE)
                .execute(Tuple.of(userId, revision, clock.instant().atOffset(ZoneOffset.UTC), limit))
                .map(rows -> {
                    List<Changed> changed = new ArrayList<>(rows.size());
                    rows.forEach(row -> changed.add(changed(row, key)));
                    return changed;
                });
    }

    /** Up to when the person told what they did; empty when nothing is remembered. */
    public Uni<Optional<Instant>> latest(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(LATEST)
                .execute(Tuple.of(userId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0))
                        .map(at -> at.toInstant()));
    }

    private Changed changed(Row row, PersonKey key) {
        UUID id = row.getUUID("id");
        Optional<String> text = row.getBoolean("open")
                ? bodies.find(key, id, row.getBuffer("sealed_body").getBytes())
                        .filter(body -> body.speaker() == null)
                        .map(MemoryBody::content)
                : Optional.empty();
        return new Changed(
                id,
                row.getLong("revision"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                text.orElse(""));
    }
}
