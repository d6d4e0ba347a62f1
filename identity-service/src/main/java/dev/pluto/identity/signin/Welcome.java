package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.risk.Judged.Next;
import dev.pluto.identity.session.Client;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.session.SessionService;
import dev.pluto.identity.session.SignInMethod;
import dev.pluto.identity.signin.Claimants.Claimant;
import dev.pluto.identity.signin.Claimants.Standing;
import dev.pluto.identity.signin.SignInNotes.Outcome;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of who has shown the right password or code: a session, or whatever stands before it. */
@ApplicationScoped
public class Welcome {

    private static final Scope SCOPE = Scope.service("sign-in");

    private final Transactions transactions;
    private final Tries tries;
    private final Claimants claimants;
    private final Devices devices;
    private final Hurdles hurdles;
    private final SessionService sessions;
    private final SignInNotes notes;

    Welcome(
            Transactions transactions,
            Tries tries,
            Claimants claimants,
            Devices devices,
            Hurdles hurdles,
            SessionService sessions,
            SignInNotes notes) {
        this.transactions = transactions;
        this.tries = tries;
        this.claimants = claimants;
        this.devices = devices;
        this.hurdles = hurdles;
        this.sessions = sessions;
        this.notes = notes;
    }

    /** @param tried what the try was counted by, which is taken back */
    Uni<SessionGrant> in(Attempt attempt, Claimant claimant, List<Tried> tried) {
        Standing standing = claimant.standing();
        return in(
                half(claimant.userId(), SignInMethod.PASSWORD, standing, attempt.device(), attempt.client()),
                standing,
                tried);
    }

    /**
     * The same for who has shown something else.
     *
     * @param first what it was
     * @return fails with {@link Problem} 401 {@code auth:mfa.required} or {@code auth:mfa.same-way}, 403 {@code auth:account.closed}
     */
    public Uni<SessionGrant> in(UUID userId, SignInMethod first, From from, List<Tried> tried) {
        return transactions
                .sql(SCOPE, tx -> claimants.standing(tx, userId, first, from.device()))
                .chain(standing -> in(half(userId, first, standing, from.device(), from.client()), standing, tried));
    }

    private Half half(UUID userId, SignInMethod first, Standing standing, @Nullable String device, Client client) {
        return new Half(
                userId, first, standing.factors(), device == null ? null : devices.indexOf(device), client, null);
    }

    private Uni<SessionGrant> in(Half half, Standing standing, List<Tried> tried) {
        if (!standing.open()) {
            notes.note(half.first(), Outcome.CLOSED);
            return Uni.createFrom()
                    .failure(new Problem(403, "auth:account.closed", "Nobody can sign in to this account"));
        }
        return hurdles.judge(half, tried)
                .chain(judged -> goOn(half.judged(judged.held()), hurdles.next(half, standing, judged), tried));
    }

    private Uni<SessionGrant> goOn(Half half, Next next, List<Tried> tried) {
        return switch (next) {
            case COME_IN -> in(half, tried);
            case SHOW_SECOND_FACTOR -> hurdles.askForSecondFactor(half, tried);
            case SHOW_CODE -> hurdles.askForCode(half, tried);
            case BEGIN_OTHERWISE -> hurdles.beginOtherwise(half, tried);
            case TURN_AWAY -> hurdles.turnAway(half);
        };
    }

    private Uni<SessionGrant> in(Half half, List<Tried> tried) {
        return sessions.begin(
                        half.by(half.first()), tx -> tries.takeBack(tx, tried).chain(() -> devices.keep(tx, half)))
                .invoke(() -> notes.note(half.first(), Outcome.IN));
    }
}
