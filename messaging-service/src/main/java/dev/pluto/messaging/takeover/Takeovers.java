package dev.pluto.messaging.takeover;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Table {@code takeover}. Whoever takes a conversation, or stores what the assistant says in it, holds its lock: what is taken
 * hears no word of the assistant that was not stored before.
 */
@ApplicationScoped
public class Takeovers {

    private static final String FIND = """
            select conversation_id, held_by, taken_at, expires_at from takeover
            where conversation_id = $1 and expires_at > now()
            """;

    // a longer hold of one's own is not cut short; what is over is anybody's
    private static final String TAKE = """
            insert into takeover as t (conversation_id, user_id, held_by, expires_at)
            values ($1, $2, $3, now() + make_interval(secs => $4))
            on conflict (conversation_id) do update set
                held_by = excluded.held_by,
                taken_at = case when t.expires_at > now() then t.taken_at else now() end,
                expires_at = greatest(t.expires_at, excluded.expires_at)
            where t.held_by = excluded.held_by or t.expires_at <= now()
            returning conversation_id, held_by, taken_at, expires_at
            """;

    private static final String END = "delete from takeover where conversation_id = $1 and held_by = $2";

    /** Who holds a conversation now. */
    public Uni<Optional<Takeover>> of(SqlConnection tx, UUID conversationId) {
        return tx.preparedQuery(FIND).execute(Tuple.of(conversationId)).map(Takeovers::first);
    }

    /**
     * Takes a conversation, or keeps it for longer.
     *
     * @param time from now on, at least
     * @return empty when another operator holds it
     */
    public Uni<Optional<Takeover>> take(
            SqlConnection tx, UUID conversationId, UUID userId, String operator, Duration time) {
        return tx.preparedQuery(TAKE)
                .execute(Tuple.of(conversationId, userId, operator, time.toMillis() / 1000.0))
                .map(Takeovers::first);
    }

    /** Hands a conversation back. False when this operator did not hold it. */
    public Uni<Boolean> end(SqlConnection tx, UUID conversationId, String operator) {
        return tx.preparedQuery(END).execute(Tuple.of(conversationId, operator)).map(rows -> rows.rowCount() > 0);
    }

    private static Optional<Takeover> first(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(takeover(rows.iterator().next()));
    }

    private static Takeover takeover(Row row) {
        return new Takeover(
                row.getUUID("conversation_id"),
                row.getString("held_by"),
                row.getOffsetDateTime("taken_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }
}
