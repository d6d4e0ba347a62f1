package dev.pluto.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and removes what waits in table {@code outbox}. */
@ApplicationScoped
class OutboxRows {

    /** Names our locks among others of the database: the bytes of "plut". */
    private static final int LOCKS = 0x706c7574;

    /**
     * A look per shard at the index instead of one at all that waits, which may be much. How much it is changes from
     * nothing to millions and back, so what follows is planned anew each time: a plan kept from a quiet hour would read
     * the whole table again and again.
     */
    private static final String CLAIM = "select shard::smallint,"
            + " set_config('plan_cache_mode', 'force_custom_plan', true) from generate_series(0, $1) shard"
            + " where case when exists (select from outbox waiting where waiting.shard = shard::smallint)"
            + " then pg_try_advisory_xact_lock($2, hashtext(current_schema()) # shard) else false end";

    private static final String OLDEST = "select o.position, o.event_id, o.shard, o.topic, o.user_id,"
            + " o.aggregate_version, o.traceparent, o.payload, o.created_at from outbox o"
            + " join (select first.position from unnest($1::smallint[], $2::integer[]) claimed (shard, most)"
            + " cross join lateral (select position from outbox waiting where waiting.shard = claimed.shard"
            + " order by position limit claimed.most) first order by first.position limit $3) oldest"
            + " on oldest.position = o.position order by o.position";

    /**
     * Claims the shards in which something waits and that no other relay has: ours until the transaction ends. One
     * active relay per shard keeps the order.
     */
    Uni<List<Short>> claim(SqlConnection tx) {
        return tx.preparedQuery(CLAIM)
                .execute(Tuple.of(Outbox.SHARDS - 1, LOCKS))
                .map(rows -> {
                    List<Short> shards = new ArrayList<>();
                    rows.forEach(row -> shards.add(row.getShort(0)));
                    return shards;
                });
    }

    /**
     * The oldest of some shards, in order. Read after the claim by a statement of its own, or it would not see what the
     * relay before us removed.
     *
     * @param limits most rows of each shard
     * @param limit most rows of all
     */
    Uni<List<OutboxRow>> oldest(SqlConnection tx, Map<Short, Integer> limits, int limit) {
        return tx.preparedQuery(OLDEST)
                .execute(Tuple.of(
                        limits.keySet().toArray(Short[]::new), limits.values().toArray(Integer[]::new), limit))
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
                row.getShort("shard"),
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
