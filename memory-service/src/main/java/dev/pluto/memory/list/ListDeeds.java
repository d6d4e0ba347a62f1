package dev.pluto.memory.list;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to lists. Whoever asks holds the person's row, so that nobody else does the same meanwhile. */
@ApplicationScoped
class ListDeeds {
    /** Longer than anybody repeats a call. */
    static final Duration REPEATED = Duration.ofDays(1);

    static final String DELETE_OLD = """
        delete from list_deed where (user_id, deed) in (
            select user_id, deed from list_deed where done_at < $1 order by done_at limit $2 for update skip locked)\
        """;

    private static final String ADD =
            "insert into list_deed (user_id, deed, done_at) values ($1, $2, $3) on conflict do nothing";
    private static final String FIND = "select done_at, undone from list_deed where user_id = $1 and deed = $2";
    private static final String UNDONE = "update list_deed set undone = $3 where user_id = $1 and deed = $2";

    /** @param undone how many items were as before when it was taken back; null when it was not */
    record Done(Instant at, @Nullable Integer undone) {}

    /** @return whether this was not done before */
    Uni<Boolean> isFirst(SqlConnection tx, UUID userId, UUID deed, Instant now) {
        return tx.preparedQuery(ADD)
                .execute(Tuple.of(userId, deed, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Optional<Done>> find(SqlConnection tx, UUID userId, UUID deed) {
        return tx.preparedQuery(FIND).execute(Tuple.of(userId, deed)).map(ListDeeds::first);
    }

    private static Optional<Done> first(RowSet<Row> rows) {
        if (!rows.iterator().hasNext()) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(new Done(row.getOffsetDateTime("done_at").toInstant(), row.getInteger("undone")));
    }

    Uni<Void> noteUndone(SqlConnection tx, UUID userId, UUID deed, int items) {
        return tx.preparedQuery(UNDONE).execute(Tuple.of(userId, deed, items)).replaceWithVoid();
    }
}
