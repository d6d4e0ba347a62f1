package dev.pluto.memory.memory;

import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a person wrote themselves, for whoever learns how they write. */
@ApplicationScoped
public class WrittenTexts {
    private static final String LATEST = """
            select id, sealed_body from memory
             where user_id = $1 and source = 'message' and not spoken and not sensitive and category <> 'health'
               and forgotten_at is null and (expires_at is null or expires_at > $2)
             order by occurred_at desc, id desc limit $3""";

    private final SealedBodies bodies;
    private final Clock clock;

    WrittenTexts(SealedBodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** One of them, as it was sent. */
    public record Written(UUID id, String text) {
        @Override
        public String toString() {
            return "Written[" + id + "]";
        }
    }

    /** The latest, newest first; without what is sensitive, forgotten, over or does not open. */
    public Uni<List<Written>> latest(SqlConnection tx, UUID userId, PersonKey key, int limit) {
        return tx.preparedQuery(LATEST)
                .execute(Tuple.of(userId, clock.instant().atOffset(ZoneOffset.UTC), limit))
                .map(rows -> rows.stream().flatMap(row -> written(row, key)).toList());
    }

    private Stream<Written> written(Row row, PersonKey key) {
        UUID id = row.getUUID("id");
        return bodies
                .find(key, id, row.getBuffer("sealed_body").getBytes())
                .map(body -> new Written(id, body.content()))
                .stream();
    }
}
