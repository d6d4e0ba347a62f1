package dev.pluto.identity.session;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.session.Sessions.Begun;
import dev.pluto.identity.token.SessionTokens;
import dev.pluto.identity.token.SessionTokens.SignedIn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that applications have, in the name of a person who has signed in: kept alive by refresh tokens as the person's own are, with the
 * same limits, listed and ended with them.
 */
@ApplicationScoped
public class ApplicationSessions {

    private final Sessions sessions;
    private final ApplicationRows rows;
    private final Endings endings;
    private final RenewalService renewals;
    private final SessionTokens tokens;
    private final SessionConfig config;
    private final Clock clock;

    ApplicationSessions(
            Sessions sessions,
            ApplicationRows rows,
            Endings endings,
            RenewalService renewals,
            SessionTokens tokens,
            SessionConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.endings = endings;
        this.renewals = renewals;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What an application has in the name of a person.
     *
     * @param who whose it is, and how they had signed in
     * @param refreshToken gives the next, once
     * @param rest until it ends, however much it is used
     */
    public record Held(SignedIn who, Application application, String refreshToken, Duration rest) {
        @Override
        public String toString() {
            return "Held[" + who.session() + "]";
        }
    }

    /** What an application is given. */
    public record Tokens(SessionTokens.Signed access, String refreshToken, Set<String> scopes) {
        @Override
        public String toString() {
            return "Tokens[hidden]";
        }
    }

    /** A person's own session, if it goes on; it counts as used. Empty for one that is over, or an application's. */
    public Uni<Optional<OwnSession>> use(SqlConnection tx, UUID userId, UUID session) {
        return rows.use(tx, userId, session, config.idleTimeout(), clock.instant());
    }

    /**
     * Begins one.
     *
     * @param by the sign-in it is given by
     * @param client where the application is
     */
    public Uni<Held> begin(SqlConnection tx, OwnSession by, Application application, Client client) {
        Instant now = clock.instant();
        RefreshToken token = RefreshToken.random();
        Limits house = new Limits(config.absoluteTimeout(), config.idleTimeout());
        return sessions.limits(tx, by.userId(), house)
                .map(limits -> new Begun(
                        UUID.randomUUID(),
                        by.userId(),
                        by.method(),
                        now,
                        by.provedAt(),
                        now.plus(limits.lasts()),
                        limits.idle()))
                .call(begun -> sessions.begin(tx, begun, client, null, token))
                .call(begun -> rows.give(tx, begun, application))
                .call(begun ->
                        endings.makeRoom(tx, by.userId(), application.clientId(), config.most(), house.idle(), now))
                .map(begun -> held(begun, application, token, now));
    }

    /**
     * Renews one by its refresh token, as a person's own is renewed.
     *
     * @return fails with {@link Problem} 401 for a token that is none of the application, or of a session that is over
     */
    public Uni<Held> renew(String refreshToken, String client) {
        return renewals.renewed(refreshToken, client)
                .map(done -> held(done.session(), done.application().orElseThrow(), done.next(), done.at()));
    }

    /**
     * Tokens of one.
     *
     * @param scopes of those it has
     */
    public Uni<Tokens> tokens(Held held, Set<String> scopes) {
        return tokens.sign(held.who(), held.application().clientId(), scopes, held.rest())
                .map(access -> new Tokens(access, held.refreshToken(), scopes));
    }

    /** Ends one, because the code that gave it was shown again. To be told when it is committed, as the others. */
    public Uni<Integer> end(SqlConnection tx, UUID userId, UUID session) {
        return endings.end(tx, userId, session, SessionEnd.CODE, clock.instant())
                .map(List::size);
    }

    /**
     * Ends one that an application gives back by a refresh token of it, one that was replaced included. To be told when it is committed.
     *
     * @return how many ended: none where the token is not the application's, or its session over
     */
    public Uni<Integer> giveBack(SqlConnection tx, String refreshToken, String client) {
        return RefreshToken.read(refreshToken)
                .map(token -> sessions.find(tx, token, config.idleTimeout()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(found -> found.filter(one -> one.isOf(client))
                        .map(one -> giveBack(
                                tx, one.session().userId(), one.session().id()))
                        .orElseGet(() -> Uni.createFrom().item(0)));
    }

    /** The same of a session that is known to be the application's. */
    public Uni<Integer> giveBack(SqlConnection tx, UUID userId, UUID session) {
        return endings.end(tx, userId, session, SessionEnd.REVOKED, clock.instant())
                .map(List::size);
    }

    /**
     * Ends all that an application has.
     *
     * @param userId of this person alone, who takes back what they let it do; null of everybody, as it is registered no more
     */
    public Uni<Integer> endAll(SqlConnection tx, String client, @Nullable UUID userId) {
        SessionEnd why = userId == null ? SessionEnd.CLIENT : SessionEnd.CONSENT;
        return endings.endOfClient(tx, client, userId, why, clock.instant()).map(List::size);
    }

    /** Some have ended, and it is committed. */
    public void tellEnded() {
        endings.tell();
    }

    private static Held held(Begun begun, Application application, RefreshToken token, Instant now) {
        return new Held(
                new SignedIn(
                        begun.userId(),
                        begun.id(),
                        begun.provedAt(),
                        begun.method().reference()),
                application,
                token.text(),
                Duration.between(now, begun.expiresAt()));
    }
}
