package dev.pluto.identity.session;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What of the table {@code session_end} has still to be told. {@link Sessions} adds to it in the transaction that ends a session. */
@ApplicationScoped
class SessionEnds {

    private static final String UNTOLD =
            "select session_id, ended_at from session_end where told_at is null order by ended_at limit $1";
    private static final String TOLD = "update session_end set told_at = $2 where session_id = any($1)";
    private static final String TELL_AGAIN = "update session_end set told_at = null where told_at is not null";
    private static final String FORGET = "delete from session_end where ended_at < $1";

    /** A session and when it ended. */
    record Ended(UUID session, Instant at) {}

    /** Those nobody has been told of, the oldest first. */
    Uni<List<Ended>> untold(SqlConnection tx, int most) {
        return tx.preparedQuery(UNTOLD).execute(Tuple.of(most)).map(rows -> {
            List<Ended> ended = new ArrayList<>();
            rows.forEach(row -> ended.add(new Ended(
                    row.getUUID("session_id"), row.getOffsetDateTime("ended_at").toInstant())));
            return ended;
        });
    }

    Uni<Void> told(SqlConnection tx, List<Ended> ended, Instant now) {
        UUID[] sessions = ended.stream().map(Ended::session).toArray(UUID[]::new);
        return tx.preparedQuery(TOLD)
                .execute(Tuple.tuple().addValue(sessions).addValue(now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Whoever had been told has forgotten all of it. */
    Uni<Void> tellAgain(SqlConnection tx) {
        return tx.query(TELL_AGAIN).execute().replaceWithVoid();
    }

    /** Those of which no token lives any more. */
    Uni<Void> forget(SqlConnection tx, Instant before) {
        return tx.preparedQuery(FORGET)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
