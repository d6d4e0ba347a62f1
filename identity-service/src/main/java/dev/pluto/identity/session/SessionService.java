package dev.pluto.identity.session;

import dev.pluto.http.problem.Problem;
import dev.pluto.http.security.SecurityEvent;
import dev.pluto.http.security.SecurityEvents;
import dev.pluto.identity.session.RefreshPolicy.Decision;
import dev.pluto.identity.session.Sessions.Begun;
import dev.pluto.identity.token.SessionTokens;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Begins, renews, lists and ends sessions. */
@ApplicationScoped
public class SessionService {

    private static final Scope SCOPE = Scope.service("session");

    private final Transactions transactions;
    private final Sessions sessions;
    private final SessionTokens tokens;
    private final SessionConfig config;
    private final SecurityEvents events;
    private final EndTeller teller;
    private final Clock clock;
    private final RefreshPolicy policy;

    SessionService(
            Transactions transactions,
            Sessions sessions,
            SessionTokens tokens,
            SessionConfig config,
            SecurityEvents events,
            EndTeller teller,
            Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.tokens = tokens;
        this.config = config;
        this.events = events;
        this.teller = teller;
        this.clock = clock;
        this.policy = new RefreshPolicy(config.idleTimeout(), config.grace());
    }

    /**
     * Begins a session of somebody who has shown who they are.
     *
     * @param beside what is kept of the sign-in in the same transaction
     */
    public Uni<SessionGrant> begin(
            UUID userId, SignInMethod method, Client client, Function<SqlConnection, Uni<Void>> beside) {
        Instant now = clock.instant();
        Begun begun = new Begun(UUID.randomUUID(), userId, method, now, now.plus(config.absoluteTimeout()));
        RefreshToken token = RefreshToken.random();
        return transactions
                .sql(
                        SCOPE,
                        tx -> beside.apply(tx)
                                .chain(() -> sessions.begin(tx, begun, client, token))
                                .chain(() -> sessions.makeRoom(tx, userId, config.most(), config.idleTimeout(), now)))
                .invoke(this::tell)
                .chain(() -> granted(begun, token, now));
    }

    /**
     * The next tokens of a session.
     *
     * @return fails with {@link Problem} 401 {@code auth:refresh.unknown} or {@code auth:session.ended}
     */
    Uni<SessionGrant> refresh(String shown) {
        RefreshToken token = RefreshToken.read(shown).orElseThrow(SessionService::unknown);
        RefreshToken next = RefreshToken.random();
        Instant now = clock.instant();
        return transactions
                .sql(SCOPE, tx -> sessions.find(tx, token).chain(found -> renew(tx, found, token, next, now)))
                .invoke(this::note)
                .chain(outcome -> granted(outcome.session(), next, now));
    }

    /** What came of a token, told only when the transaction has kept it. */
    private record Outcome(@Nullable Begun renewed, Decision decision) {
        Begun session() {
            if (renewed == null) {
                throw ended();
            }
            return renewed;
        }
    }

    private Uni<Outcome> renew(
            SqlConnection tx, Optional<Sessions.Found> shown, RefreshToken token, RefreshToken next, Instant now) {
        Sessions.Found found = shown.orElseThrow(SessionService::unknown);
        Begun session = found.session();
        Decision decision = found.open() ? policy.decide(found.shown(), now) : Decision.OVER;
        return switch (decision) {
            case RENEW -> sessions.renew(tx, session, token, next, now).replaceWith(new Outcome(session, decision));
            case REUSED ->
                sessions.end(tx, session.userId(), session.id(), SessionEnd.REUSE, now)
                        .replaceWith(new Outcome(null, decision));
            case OVER -> Uni.createFrom().item(new Outcome(null, decision));
        };
    }

    private void note(Outcome outcome) {
        if (outcome.decision() == Decision.REUSED) {
            teller.wake();
            events.note(SecurityEvent.REFRESH_REUSED);
        }
    }

    /**
     * Sessions of a person that go on, the last used first.
     *
     * @param current the one that asks, null when none does
     */
    Uni<List<Session>> list(UUID userId, @Nullable UUID current) {
        return transactions.sql(
                Scope.person(userId), tx -> sessions.list(tx, userId, config.idleTimeout(), clock.instant(), current));
    }

    /** Ends one. Fails with {@link Problem} 404 when the person has no such session that goes on. */
    Uni<Void> end(UUID userId, UUID session) {
        return transactions
                .sql(Scope.person(userId), tx -> sessions.end(tx, userId, session, SessionEnd.PERSON, clock.instant()))
                .invoke(ended -> {
                    if (ended.isEmpty()) {
                        throw Problem.notFound();
                    }
                    tell(ended);
                })
                .replaceWithVoid();
    }

    /**
     * Ends all of a person.
     *
     * @param but goes on, null for none
     */
    public Uni<Void> endAll(UUID userId, SessionEnd why, @Nullable UUID but) {
        return transactions
                .sql(Scope.person(userId), tx -> sessions.endAll(tx, userId, why, but, clock.instant()))
                .invoke(this::tell)
                .replaceWithVoid();
    }

    /** Everybody hears of it once it is committed. */
    private void tell(List<UUID> ended) {
        if (!ended.isEmpty()) {
            teller.wake();
        }
    }

    private Uni<SessionGrant> granted(Begun session, RefreshToken token, Instant now) {
        Duration rest = Duration.between(now, session.expiresAt());
        return tokens.sign(
                        new SessionTokens.SignedIn(
                                session.userId(),
                                session.id(),
                                session.beganAt(),
                                session.method().reference()),
                        rest)
                .map(signed -> new SessionGrant(
                        signed.text(),
                        "Bearer",
                        signed.life().toSeconds(),
                        token.text(),
                        Math.min(rest.toSeconds(), config.idleTimeout().toSeconds()),
                        session.id(),
                        session.userId()));
    }

    private static Problem unknown() {
        return new Problem(401, "auth:refresh.unknown", "This is no refresh token");
    }

    private static Problem ended() {
        return new Problem(401, "auth:session.ended", "The session is over; sign in again");
    }
}
