package dev.pluto.identity.session;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.session.Sessions.Begun;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Begins, lists and ends sessions. */
@ApplicationScoped
public class SessionService {

    private static final Scope SCOPE = Scope.service("session");

    private final Transactions transactions;
    private final Sessions sessions;
    private final Endings endings;
    private final Grants grants;
    private final SessionConfig config;
    private final Arrivals arrivals;
    private final Clock clock;
    private final Limits house;

    SessionService(
            Transactions transactions,
            Sessions sessions,
            Endings endings,
            Grants grants,
            SessionConfig config,
            Arrivals arrivals,
            Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.endings = endings;
        this.grants = grants;
        this.config = config;
        this.arrivals = arrivals;
        this.clock = clock;
        this.house = new Limits(config.absoluteTimeout(), config.idleTimeout());
    }

    /** As the other, of somebody nobody judged, on a device that says nothing of itself. */
    public Uni<SessionGrant> begin(
            UUID userId, SignInMethod method, Client client, Function<SqlConnection, Uni<Void>> beside) {
        return begin(new Arrival(userId, method, client, null, null), beside);
    }

    /**
     * Begins a session of somebody who has shown who they are.
     *
     * @param beside what is kept of the sign-in in the same transaction
     */
    public Uni<SessionGrant> begin(Arrival arrival, Function<SqlConnection, Uni<Void>> beside) {
        Instant now = clock.instant();
        RefreshToken token = RefreshToken.random();
        return transactions
                .sql(
                        SCOPE,
                        tx -> arrivals.note(tx, arrival)
                                .chain(() -> beside.apply(tx))
                                .chain(() -> sessions.limits(tx, arrival.userId(), house))
                                .map(limits -> begun(arrival, limits, now))
                                .call(begun -> sessions.begin(tx, begun, arrival.client(), arrival.device(), token))
                                .chain(begun -> welcomed(tx, begun)))
                .invoke(signed -> tell(signed.ended()))
                .call(signed -> arrivals.show(signed.person()))
                .chain(signed -> grants.of(signed.begun(), token, now));
    }

    private static Begun begun(Arrival arrival, Limits limits, Instant now) {
        return new Begun(
                UUID.randomUUID(),
                arrival.userId(),
                arrival.method(),
                now,
                now,
                now.plus(limits.lasts()),
                limits.idle());
    }

    private Uni<Signed> welcomed(SqlConnection tx, Begun begun) {
        UUID userId = begun.userId();
        Instant now = begun.beganAt();
        return endings.makeRoom(tx, userId, null, config.most(), house.idle(), now)
                .chain(ended -> arrivals.keep(tx, userId, now).map(person -> new Signed(begun, person, ended)));
    }

    /** A person who has signed in, and their sessions that made room. */
    private record Signed(Begun begun, Snapshot person, List<UUID> ended) {}

    /**
     * The person of a session has shown again who they are.
     *
     * @return a token that says so; fails with {@link Problem} 401 {@code auth:session.ended}
     */
    public Uni<ProvedToken> prove(UUID userId, UUID session) {
        Instant now = clock.instant();
        return transactions
                .sql(Scope.person(userId), tx -> sessions.prove(tx, userId, session, now, house.idle()))
                .chain(found -> grants.proved(found.orElseThrow(Grants::ended), now));
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
                .sql(Scope.person(userId), tx -> endings.end(tx, userId, session, SessionEnd.PERSON, clock.instant()))
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
                .sql(Scope.person(userId), tx -> endings.endAll(tx, userId, why, but, clock.instant()))
                .invoke(this::tell)
                .replaceWithVoid();
    }

    /**
     * Ends those a person has begun on a device, in the transaction that forgets it.
     *
     * @param device keyed hash of what it calls itself
     * @return how many; when it is committed {@link #tellEnded} is to be called
     */
    public Uni<Integer> endOnDevice(SqlConnection tx, UUID userId, byte[] device) {
        return endings.endOnDevice(tx, userId, device, clock.instant()).map(List::size);
    }

    /** Sessions have ended, and it is committed. */
    public void tellEnded() {
        endings.tell();
    }

    /** Everybody hears of it once it is committed. */
    private void tell(List<UUID> ended) {
        if (!ended.isEmpty()) {
            endings.tell();
        }
    }
}
