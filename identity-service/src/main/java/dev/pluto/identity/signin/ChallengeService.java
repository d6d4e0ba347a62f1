package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.mfa.SecondFactor;
import dev.pluto.identity.session.Factor;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.signin.SignInNotes.Outcome;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in who has shown a password or a code before and shows a code of their app, or a recovery code, now. */
@ApplicationScoped
class ChallengeService {

    private static final Scope SCOPE = Scope.service("sign-in");

    private final Transactions transactions;
    private final SecondHurdle hurdle;
    private final SecondFactor factor;
    private final Tries tries;
    private final SignInNotes notes;

    ChallengeService(
            Transactions transactions, SecondHurdle hurdle, SecondFactor factor, Tries tries, SignInNotes notes) {
        this.transactions = transactions;
        this.hurdle = hurdle;
        this.factor = factor;
        this.tries = tries;
        this.notes = notes;
    }

    /** A try: kept by the transaction also when it is wrong. */
    private record Tried(Half half, boolean right) {}

    /**
     * A session for whoever is right.
     *
     * @return fails with {@link Problem} 401 {@code auth:code.wrong}, or {@code auth:challenge.over} after five wrong ones or five minutes, 429
     *     {@code auth:slow-down} after wrong ones in however many challenges
     */
    Uni<SessionGrant> verify(ChallengeAnswer answer) {
        answer.requireOne();
        return transactions
                .sql(SCOPE, tx -> tried(tx, answer))
                .chain(tried -> hurdle.in(tried.half(), answer.factor(), tried.right()));
    }

    private Uni<Tried> tried(SqlConnection tx, ChallengeAnswer answer) {
        return hurdle.tryOnce(tx, answer.challenge())
                .chain(half -> hurdle.countedBy(tx, half, "app of " + half.userId())
                        .call(counted -> tries.count(tx, counted)
                                .onFailure()
                                .invoke(() -> notes.note(half.first().and(answer.factor()), Outcome.SLOWED)))
                        .chain(counted -> isRight(tx, half, answer)
                                .call(right -> right
                                        ? hurdle.end(tx, answer.challenge()).chain(() -> tries.takeBack(tx, counted))
                                        : Uni.createFrom().voidItem()))
                        .map(right -> new Tried(half, right)));
    }

    /** What the person does not take is never right. */
    private Uni<Boolean> isRight(SqlConnection tx, Half half, ChallengeAnswer answer) {
        if (!half.factors().contains(answer.factor())) {
            return Uni.createFrom().item(false);
        }
        return answer.factor() == Factor.TOTP
                ? factor.takeCode(tx, half.userId(), String.valueOf(answer.code()))
                : factor.takeRecoveryCode(tx, half.userId(), String.valueOf(answer.recoveryCode()));
    }
}
