package dev.pluto.identity.session;

import dev.pluto.identity.session.Sessions.Begun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** What of {@code session} concerns applications: which has one, and by whose sign-in. */
@ApplicationScoped
class ApplicationRows {

    private static final String USE = """
            update session set used_at = $2
             where user_id = $1 and session_id = $4 and client_id is null
               and ended_at is null and expires_at > $2 and """ + Sessions.IN_USE + """
            returning session_id, user_id, method, began_at, proved_at, expires_at, idle_seconds""";
    private static final String GIVE =
            "update session set client_id = $2, scopes = $3, proved_at = $4 where session_id = $1";

    Uni<Optional<OwnSession>> use(SqlConnection tx, UUID userId, UUID session, Duration idle, Instant now) {
        return tx.preparedQuery(USE)
                .execute(Tuple.of(userId, now.atOffset(ZoneOffset.UTC), (double) idle.toSeconds(), session))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(own(rows.iterator().next(), idle)));
    }

    /** A session that has just begun is an application's. */
    Uni<Void> give(SqlConnection tx, Begun begun, Application application) {
        return tx.preparedQuery(GIVE)
                .execute(Tuple.of(
                        begun.id(),
                        application.clientId(),
                        application.scopes().toArray(String[]::new),
                        begun.provedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static OwnSession own(Row row, Duration idle) {
        Begun begun = Sessions.begun(row, idle);
        return new OwnSession(begun.userId(), begun.id(), begun.method(), begun.provedAt());
    }
}
