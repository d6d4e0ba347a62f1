package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.guard.Tries.Wrong;
import dev.pluto.identity.risk.Judged;
import dev.pluto.identity.risk.Judged.Next;
import dev.pluto.identity.risk.SignInRisk;
import dev.pluto.identity.risk.Visit;
import dev.pluto.identity.session.Factor;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.session.SignInMethod;
import dev.pluto.identity.signin.Claimants.Standing;
import dev.pluto.identity.signin.SignInNotes.Outcome;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What stands between the right password or code and a session. */
@ApplicationScoped
class Hurdles {

    private static final Scope SCOPE = Scope.service("sign-in");

    private final Transactions transactions;
    private final Tries tries;
    private final Challenges challenges;
    private final SignInRisk risk;
    private final SignInNotes notes;

    Hurdles(Transactions transactions, Tries tries, Challenges challenges, SignInRisk risk, SignInNotes notes) {
        this.transactions = transactions;
        this.tries = tries;
        this.challenges = challenges;
        this.risk = risk;
        this.notes = notes;
    }

    /** What is held of it, the one time that it is weighed. */
    Uni<Judged> judge(Half half, List<Tried> tried) {
        return transactions.sql(
                SCOPE, tx -> tries.wrongBefore(tx, tried).chain(wrong -> risk.judge(tx, visit(half, wrong))));
    }

    /** What they are to do. */
    Next next(Half half, Standing standing, Judged judged) {
        return judged.next(!half.factors().isEmpty(), standing.secondFactor(), half.first() != SignInMethod.PASSWORD);
    }

    private static Visit visit(Half half, Wrong wrong) {
        return new Visit(
                half.userId(),
                half.first().title(),
                half.client().address(),
                half.device(),
                wrong.own(),
                wrong.shared());
    }

    /** Whoever has nothing else to show has a telephone or a mailbox. Fails with {@link Problem} 401 {@code auth:code.required}. */
    Uni<SessionGrant> askForCode(Half half, List<Tried> tried) {
        return transactions
                .sql(SCOPE, tx -> tries.takeBack(tx, tried))
                .invoke(() -> notes.note(half.first(), Outcome.DOUBTED))
                .chain(() -> Uni.createFrom()
                        .failure(new Problem(
                                401,
                                "auth:code.required",
                                "A password is not enough from here",
                                "Sign in with a code from /api/v1/auth/code, or with a passkey")));
    }

    /** Two codes to one telephone, or to one mailbox, are one factor. Fails with {@link Problem} 401 {@code auth:mfa.same-way}. */
    Uni<SessionGrant> beginOtherwise(Half half, List<Tried> tried) {
        return transactions
                .sql(SCOPE, tx -> tries.takeBack(tx, tried))
                .invoke(() -> notes.note(half.first(), Outcome.HALF))
                .chain(() -> Uni.createFrom()
                        .failure(new Problem(
                                401,
                                "auth:mfa.same-way",
                                "The second factor would come where the first did",
                                "Begin with a password, with a code that comes another way, or with a passkey")));
    }

    /** As a wrong password: whoever guessed it does not learn that. */
    Uni<SessionGrant> turnAway(Half half) {
        notes.note(half.first(), Outcome.REFUSED);
        return Uni.createFrom().failure(WrongCredentials.problem(401));
    }

    /** Fails with {@link Problem} 401 {@code auth:mfa.required}. */
    Uni<SessionGrant> askForSecondFactor(Half half, List<Tried> tried) {
        return transactions
                .sql(SCOPE, tx -> tries.takeBack(tx, tried).chain(() -> challenges.keep(tx, half)))
                .invoke(() -> notes.note(half.first(), Outcome.HALF))
                .chain(challenge -> Uni.createFrom()
                        .failure(new Problem(
                                401,
                                "auth:mfa.required",
                                "A second factor is needed",
                                "Show a code to /api/v1/auth/mfa/verify, or have one sent by /api/v1/auth/mfa/code",
                                Map.of(
                                        "challenge",
                                        challenge,
                                        "methods",
                                        half.factors().stream()
                                                .map(Factor::title)
                                                .toList(),
                                        "expires_in",
                                        Challenges.LIFE.toSeconds()))));
    }
}
