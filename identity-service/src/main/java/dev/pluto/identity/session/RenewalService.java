package dev.pluto.identity.session;

import dev.pluto.http.problem.Problem;
import dev.pluto.http.security.SecurityEvent;
import dev.pluto.http.security.SecurityEvents;
import dev.pluto.identity.session.RefreshPolicy.Decision;
import dev.pluto.identity.session.Sessions.Begun;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renews sessions: each refresh token by the next, and none that two have. */
@ApplicationScoped
class RenewalService {

    private static final Scope SCOPE = Scope.service("session");

    private final Transactions transactions;
    private final Sessions sessions;
    private final Endings endings;
    private final Grants grants;
    private final SessionConfig config;
    private final SecurityEvents events;
    private final Clock clock;

    RenewalService(
            Transactions transactions,
            Sessions sessions,
            Endings endings,
            Grants grants,
            SessionConfig config,
            SecurityEvents events,
            Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.endings = endings;
        this.grants = grants;
        this.config = config;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The next tokens of a session.
     *
     * @return fails with {@link Problem} 401 {@code auth:refresh.unknown} or {@code auth:session.ended}
     */
    Uni<SessionGrant> refresh(String shown) {
        return renewed(shown, null).chain(done -> grants.of(done.session(), done.next(), done.at()));
    }

    /**
     * A session with its next token.
     *
     * @param application which has it, empty for the person themselves
     */
    record Renewed(Begun session, Optional<Application> application, RefreshToken next, Instant at) {}

    /**
     * The same of the session of an application, which nobody else's token renews.
     *
     * @param client which shows the token, null for the person themselves
     */
    Uni<Renewed> renewed(String shown, @Nullable String client) {
        RefreshToken token = RefreshToken.read(shown).orElseThrow(RenewalService::unknown);
        RefreshToken next = RefreshToken.random();
        Instant now = clock.instant();
        return transactions
                .sql(
                        SCOPE,
                        tx -> sessions.find(tx, token, config.idleTimeout())
                                .map(found -> found.filter(one -> one.isOf(client)))
                                .chain(found -> renew(tx, found, token, next, now)))
                .invoke(this::note)
                .map(outcome -> new Renewed(outcome.session(), outcome.application(), next, now));
    }

    /** What came of a token, told only when the transaction has kept it. */
    private record Outcome(@Nullable Begun renewed, Optional<Application> application, Decision decision) {
        Begun session() {
            if (renewed == null) {
                throw Grants.ended();
            }
            return renewed;
        }
    }

    private Uni<Outcome> renew(
            SqlConnection tx, Optional<Sessions.Found> shown, RefreshToken token, RefreshToken next, Instant now) {
        Sessions.Found found = shown.orElseThrow(RenewalService::unknown);
        Begun session = found.session();
        RefreshPolicy policy = new RefreshPolicy(session.idle(), config.grace());
        Decision decision = found.open() ? policy.decide(found.shown(), now) : Decision.OVER;
        return switch (decision) {
            case RENEW ->
                sessions.renew(tx, session, token, next, now)
                        .replaceWith(new Outcome(session, found.application(), decision));
            case REUSED ->
                endings.end(tx, session.userId(), session.id(), SessionEnd.REUSE, now)
                        .replaceWith(new Outcome(null, found.application(), decision));
            case OVER -> Uni.createFrom().item(new Outcome(null, found.application(), decision));
        };
    }

    private void note(Outcome outcome) {
        if (outcome.decision() == Decision.REUSED) {
            endings.tell();
            events.note(SecurityEvent.REFRESH_REUSED);
        }
    }

    private static Problem unknown() {
        return new Problem(401, "auth:refresh.unknown", "This is no refresh token");
    }
}
