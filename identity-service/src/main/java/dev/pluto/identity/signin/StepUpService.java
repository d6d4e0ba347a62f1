package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.credential.Credentials;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.mfa.SecondFactor;
import dev.pluto.identity.password.Passwords;
import dev.pluto.identity.session.ProvedToken;
import dev.pluto.identity.session.SessionService;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets somebody who is signed in show again who they are. Counted as sign-ins are: with a stolen token nobody finds the password. */
@ApplicationScoped
class StepUpService {

    private static final Scope SCOPE = Scope.service("sign-in");

    private final Transactions transactions;
    private final Credentials credentials;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Tries tries;
    private final SessionService sessions;

    StepUpService(
            Transactions transactions,
            Credentials credentials,
            Passwords passwords,
            SecondFactor factor,
            Tries tries,
            SessionService sessions) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.passwords = passwords;
        this.factor = factor;
        this.tries = tries;
        this.sessions = sessions;
    }

    /**
     * A token whose {@code auth_time} is now.
     *
     * @return fails with {@link Problem} 401 {@code auth:session.ended}, 403 {@code auth:credentials.wrong}, {@code auth:code.wrong} or
     *     {@code auth:step-up.factor}, 429 {@code auth:slow-down}, 503 {@code auth:busy}
     */
    Uni<ProvedToken> stepUp(UUID userId, UUID session, StepUp shown) {
        shown.requireOne();
        String password = shown.password();
        Uni<Void> proof = password == null ? code(userId, shown) : password(userId, password);
        return proof.chain(() -> sessions.prove(userId, session));
    }

    private Uni<Void> password(UUID userId, String password) {
        List<Tried> tried = List.of(Tried.account(userId.toString()));
        return transactions
                .sql(
                        SCOPE,
                        tx -> factor.isSetUp(tx, userId)
                                .invoke(StepUpService::requireNone)
                                .chain(() -> tries.count(tx, tried)))
                .chain(() -> transactions.session(Scope.person(userId), tx -> credentials.find(tx, userId)))
                .chain(kept -> passwords.check(password, kept))
                .chain(check -> check.right()
                        ? transactions.sql(SCOPE, tx -> tries.takeBack(tx, tried))
                        : Uni.createFrom().failure(WrongCredentials.problem(403)));
    }

    private static void requireNone(boolean secondFactor) {
        if (secondFactor) {
            throw new Problem(403, "auth:step-up.factor", "The second factor has to be shown, or sign in again");
        }
    }

    private Uni<Void> code(UUID userId, StepUp shown) {
        List<Tried> tried = List.of(Tried.account("code of " + userId));
        return transactions
                .sql(SCOPE, tx -> tries.count(tx, tried))
                .chain(() -> transactions.sql(
                        SCOPE,
                        tx -> Optional.ofNullable(shown.code())
                                .map(code -> factor.takeCode(tx, userId, code))
                                .orElseGet(
                                        () -> factor.takeRecoveryCode(tx, userId, String.valueOf(shown.recoveryCode())))
                                .call(right -> right
                                        ? tries.takeBack(tx, tried)
                                        : Uni.createFrom().voidItem())))
                .chain(right -> right
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new Problem(403, "auth:code.wrong", "This is not the code")));
    }
}
