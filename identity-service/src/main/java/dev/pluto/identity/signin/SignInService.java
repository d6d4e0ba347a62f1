package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.session.SessionService;
import dev.pluto.identity.session.SignInMethod;
import dev.pluto.identity.signin.Claimants.Claimant;
import dev.pluto.identity.signin.SignInNotes.Outcome;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets persons in who show their password. Whoever is wrong, is nobody, or has no password gets the same answer after the same work.
 */
@ApplicationScoped
class SignInService {

    private static final Scope SCOPE = Scope.service("sign-in");
    private static final SignInMethod METHOD = SignInMethod.PASSWORD;

    private final Transactions transactions;
    private final Claimants claimants;
    private final Devices devices;
    private final Tries tries;
    private final PasswordCheck passwords;
    private final SessionService sessions;
    private final SignInNotes notes;

    SignInService(
            Transactions transactions,
            Claimants claimants,
            Devices devices,
            Tries tries,
            PasswordCheck passwords,
            SessionService sessions,
            SignInNotes notes) {
        this.transactions = transactions;
        this.claimants = claimants;
        this.devices = devices;
        this.tries = tries;
        this.passwords = passwords;
        this.sessions = sessions;
        this.notes = notes;
    }

    /**
     * A session for whoever is right.
     *
     * @return fails with {@link Problem} 401 {@code auth:credentials.wrong}, 403 {@code auth:account.closed}, 429 {@code auth:slow-down}
     *     or 503 {@code auth:busy}
     */
    Uni<SessionGrant> signIn(Attempt attempt) {
        return transactions
                .sql(SCOPE, tx -> begun(tx, attempt))
                .onFailure(SignInService::isSlowDown)
                .invoke(() -> notes.note(METHOD, Outcome.SLOWED))
                .chain(begun -> passwords
                        .isRight(attempt.password(), begun.claimant())
                        .chain(right -> right ? welcome(attempt, begun) : turnAway()));
    }

    /** A try that is counted and not yet compared. */
    private record Begun(Optional<Claimant> claimant, List<Tried> tried) {}

    private Uni<Begun> begun(SqlConnection tx, Attempt attempt) {
        return attempt.who().find(claimants, tx, attempt.device()).chain(claimant -> {
            List<Tried> tried = tried(attempt, claimant);
            return tries.count(tx, tried).replaceWith(new Begun(claimant, tried));
        });
    }

    /** On a device the person has signed in with before only what is wrong there counts: nobody else keeps them out. */
    private static List<Tried> tried(Attempt attempt, Optional<Claimant> claimant) {
        String who = attempt.who().text();
        String device = attempt.device();
        if (device != null && claimant.filter(Claimant::knownDevice).isPresent()) {
            return List.of(Tried.device(who, device));
        }
        List<Tried> tried = new ArrayList<>(List.of(Tried.account(who)));
        if (!attempt.holder().isEmpty()) {
            tried.add(Tried.address(attempt.holder()));
        }
        return tried;
    }

    private Uni<SessionGrant> welcome(Attempt attempt, Begun begun) {
        Claimant claimant = begun.claimant().orElseThrow();
        if (!claimant.open()) {
            notes.note(METHOD, Outcome.CLOSED);
            return Uni.createFrom()
                    .failure(new Problem(403, "auth:account.closed", "Nobody can sign in to this account"));
        }
        return sessions.begin(
                        claimant.userId(),
                        METHOD,
                        attempt.client(),
                        tx -> tries.takeBack(tx, begun.tried()).chain(() -> remember(tx, claimant, attempt)))
                .invoke(() -> notes.note(METHOD, Outcome.IN));
    }

    private Uni<Void> remember(SqlConnection tx, Claimant claimant, Attempt attempt) {
        String device = attempt.device();
        return device == null
                ? Uni.createFrom().voidItem()
                : devices.keep(tx, claimant.userId(), device, attempt.client());
    }

    private Uni<SessionGrant> turnAway() {
        notes.note(METHOD, Outcome.WRONG);
        return Uni.createFrom()
                .failure(new Problem(401, "auth:credentials.wrong", "This is not who, or not the password"));
    }

    private static boolean isSlowDown(Throwable failure) {
        return failure instanceof Problem problem && problem.code().equals("auth:slow-down");
    }
}
