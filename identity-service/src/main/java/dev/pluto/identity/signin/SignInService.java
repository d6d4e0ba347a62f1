package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.session.SignInMethod;
import dev.pluto.identity.signin.Claimants.Claimant;
import dev.pluto.identity.signin.SignInNotes.Outcome;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Tries tries;
    private final PasswordCheck passwords;
    private final Welcome welcome;
    private final SignInNotes notes;

    SignInService(
            Transactions transactions,
            Claimants claimants,
            Tries tries,
            PasswordCheck passwords,
            Welcome welcome,
            SignInNotes notes) {
        this.transactions = transactions;
        this.claimants = claimants;
        this.tries = tries;
        this.passwords = passwords;
        this.welcome = welcome;
        this.notes = notes;
    }

    /**
     * A session for whoever is right.
     *
     * @return fails with {@link Problem} 401 {@code auth:credentials.wrong} or {@code auth:mfa.required}, 403 {@code auth:account.closed}, 429 {@code auth:slow-down}
     *     or 503 {@code auth:busy}
     */
    Uni<SessionGrant> signIn(Attempt attempt) {
        return transactions
                .sql(SCOPE, tx -> begun(tx, attempt))
                .onFailure(SignInService::isSlowDown)
                .invoke(() -> notes.note(METHOD, Outcome.SLOWED))
                .chain(begun -> passwords
                        .isRight(attempt.password(), begun.claimant())
                        .chain(right -> right
                                ? welcome.in(attempt, begun.claimant().orElseThrow(), begun.tried())
                                : turnAway()));
    }

    /** A try that is counted and not yet compared. */
    private record Begun(Optional<Claimant> claimant, List<Tried> tried) {}

    private Uni<Begun> begun(SqlConnection tx, Attempt attempt) {
        return attempt.who().find(claimants, tx, attempt.device()).chain(claimant -> {
            List<Tried> tried = tried(attempt, claimant);
            return tries.count(tx, tried).replaceWith(new Begun(claimant, tried));
        });
    }

    private static List<Tried> tried(Attempt attempt, Optional<Claimant> claimant) {
        boolean isKnown = claimant.filter(Claimant::knownDevice).isPresent();
        return Tried.of(attempt.who().text(), isKnown ? attempt.device() : null, attempt.holder());
    }

    private Uni<SessionGrant> turnAway() {
        notes.note(METHOD, Outcome.WRONG);
        return Uni.createFrom().failure(WrongCredentials.problem(401));
    }

    private static boolean isSlowDown(Throwable failure) {
        return failure instanceof Problem problem && problem.code().equals("auth:slow-down");
    }
}
