package dev.pluto.memory.remember;

import dev.pluto.memory.remember.EmbeddingBacklog.Embedded;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Memories that wait for their vector. */
@ApplicationScoped
class PendingVectors {
    private static final String TAKE = "update memory m set embedding_due_at = now() + make_interval(secs => $2),"
            + " embedding_attempts = embedding_attempts + 1 from (select id from memory where embedding_due_at <= now()"
            + " order by ordinal desc limit $1 for update skip locked) due where m.id = due.id"
            + " returning m.id, m.user_id, m.sealed_body, m.revision";
    /** A memory changed meanwhile has another revision and is due again with its new words. */
    private static final String FILL = "update memory m set sealed_vector = d.vector, embedding_due_at = null,"
            + " revision = d.revision from unnest($1::uuid[], $2::bytea[], $3::bigint[], $4::bigint[])"
            + " as d (id, vector, revision, seen) where m.id = d.id and m.revision = d.seen";

    private static final String POSTPONE =
            "update memory set embedding_due_at = case when embedding_attempts >= $2 then null"
                    + " else now() + embedding_attempts * interval '1 minute' end where id = any($1)";
    private static final String COUNT = "select count(*) from memory where embedding_due_at is not null";

    /**
     * One memory taken.
     *
     * @param revision what it was when taken
     */
    record Pending(UUID id, UUID userId, byte[] sealedBody, long revision) {}

    Uni<List<Pending>> take(SqlConnection tx, int limit, Duration lease) {
        return tx.preparedQuery(TAKE)
                .execute(Tuple.of(limit, (double) lease.toSeconds()))
                .map(rows -> {
                    List<Pending> taken = new ArrayList<>();
                    rows.forEach(row -> taken.add(pending(row)));
                    return taken;
                });
    }

    Uni<Void> fill(SqlConnection tx, List<Embedded> done, Map<UUID, Long> revisions) {
        UUID[] ids = done.stream().map(one -> one.memory().id()).toArray(UUID[]::new);
        Buffer[] vectors = done.stream()
                .map(one -> Buffer.buffer(one.sealedVector().orElseThrow()))
                .toArray(Buffer[]::new);
        Long[] fresh = done.stream()
                .map(one -> revisions.getOrDefault(
                        one.memory().userId(), one.memory().revision()))
                .toArray(Long[]::new);
        Long[] seen = done.stream().map(one -> one.memory().revision()).toArray(Long[]::new);
        return tx.preparedQuery(FILL)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(ids)
                        .addValue(vectors)
                        .addArrayOfLong(fresh)
                        .addArrayOfLong(seen))
                .replaceWithVoid();
    }

    /** Tries again some minutes later, until the attempts are used up; the memory is then found by its words only. */
    Uni<Void> postpone(SqlConnection tx, List<UUID> failed, int attempts) {
        if (failed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(POSTPONE)
                .execute(Tuple.of(failed.toArray(UUID[]::new), (short) attempts))
                .replaceWithVoid();
    }

    Uni<Long> count(SqlConnection tx) {
        return tx.query(COUNT).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    private static Pending pending(Row row) {
        return new Pending(row.getUUID(0), row.getUUID(1), row.getBuffer(2).getBytes(), row.getLong(3));
    }
}
