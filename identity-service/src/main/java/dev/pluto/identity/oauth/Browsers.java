package dev.pluto.identity.oauth;

import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.session.ApplicationSessions;
import dev.pluto.identity.session.OwnSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code browser}: where somebody is signed in for applications. It lasts as long as their session does. */
@ApplicationScoped
class Browsers {

    private static final String KEEP =
            "insert into browser (token_hash, user_id, session_id, created_at) values ($1, $2, $3, $4)";
    private static final String FIND = "select user_id, session_id from browser where token_hash = $1";

    private final ApplicationSessions sessions;
    private final Clock clock;

    Browsers(ApplicationSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @return what the browser shows from now on */
    Uni<String> keep(SqlConnection tx, UUID userId, UUID session) {
        String token = BearerSecret.random();
        return tx.preparedQuery(KEEP)
                .execute(Tuple.of(hash(token), userId, session, clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWith(token);
    }

    /**
     * Who has signed in there, and is so still.
     *
     * @param token as the browser shows it, null where it shows none
     */
    Uni<Optional<OwnSession>> find(SqlConnection tx, @Nullable String token) {
        return token == null
                ? Uni.createFrom().item(Optional.empty())
                : tx.preparedQuery(FIND)
                        .execute(Tuple.of(hash(token)))
                        .chain(rows -> rows.size() == 0
                                ? Uni.createFrom().item(Optional.empty())
                                : sessions.use(
                                        tx,
                                        rows.iterator().next().getUUID("user_id"),
                                        rows.iterator().next().getUUID("session_id")));
    }

    private static Buffer hash(String token) {
        return Buffer.buffer(BearerSecret.hash(token));
    }
}
