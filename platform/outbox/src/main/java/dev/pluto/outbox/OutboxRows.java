package dev.pluto.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and removes what waits in table {@code outbox}. */
@ApplicationScoped
class OutboxRows {

    /** Names our locks among others of the database: the bytes of "plut". */
    private static final int LOCKS = 0x706c7574;

    /** Shards in which something waits. */
    Uni<List<Short>> waitingShards(SqlConnection tx) {
        return tx.query("select distinct shard from outbox").execute().map(rows -> {
            List<Short> shards = new ArrayList<>();
            rows.forEach(row -> shards.add(row.getShort(0)));
            return shards;
        });
    }

    /** Whether the shard is ours until the transaction ends: one active relay per shard keeps the order. */
    Uni<Boolean> claim(SqlConnection tx, short shard) {
        return tx.preparedQuery("select pg_try_advisory_xact_lock($1, hashtext(current_schema())::int # $2::int)")
                .execute(Tuple.of(LOCKS, (int) shard))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** The oldest of the shard, in order. */
    Uni<List<OutboxRow>> oldest(SqlConnection tx, short shard, int limit) {
        return tx.preparedQuery("select position, event_id, topic, user_id, aggregate_version, traceparent, payload,"
                        + " created_at from outbox where shard = $1 order by position limit $2")
                .execute(Tuple.of(shard, limit))
                .map(rows -> {
                    List<OutboxRow> waiting = new ArrayList<>();
                    rows.forEach(row -> waiting.add(row(row)));
                    return waiting;
                });
    }

    /** Removes what Kafka has. By position, row by row: a range could take what committed meanwhile. */
    Uni<Void> remove(SqlConnection tx, List<OutboxRow> published) {
        Long[] positions = published.stream().map(OutboxRow::position).toArray(Long[]::new);
        return tx.preparedQuery("delete from outbox where position = any($1)")
                .execute(Tuple.of(positions))
                .replaceWithVoid();
    }

    private static OutboxRow row(Row row) {
        return new OutboxRow(
                row.getLong("position"),
                row.getUUID("event_id"),
                row.getString("topic"),
                row.getUUID("user_id"),
                row.getLong("aggregate_version"),
                Optional.ofNullable(row.getString("traceparent"))
                        .filter(value -> !value.isEmpty())
                        .orElse(null),
                row.getBuffer("payload").getBytes(),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
