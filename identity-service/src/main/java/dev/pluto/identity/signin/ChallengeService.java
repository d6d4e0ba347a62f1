package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.mfa.SecondFactor;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.session.SessionService;
import dev.pluto.identity.session.SignInMethod;
import dev.pluto.identity.signin.Challenges.Half;
import dev.pluto.identity.signin.SignInNotes.Outcome;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets in who has shown a password or a code before and shows the second factor now. */
@ApplicationScoped
class ChallengeService {

    private static final Scope SCOPE = Scope.service("sign-in");

    private final Transactions transactions;
    private final Challenges challenges;
    private final SecondFactor factor;
    private final Devices devices;
    private final SessionService sessions;
    private final SignInNotes notes;

    ChallengeService(
            Transactions transactions,
            Challenges challenges,
            SecondFactor factor,
            Devices devices,
            SessionService sessions,
            SignInNotes notes) {
        this.transactions = transactions;
        this.challenges = challenges;
        this.factor = factor;
        this.devices = devices;
        this.sessions = sessions;
        this.notes = notes;
    }

    /** A try: kept by the transaction also when it is wrong. */
    private record Tried(Half half, boolean right) {}

    /**
     * A session for whoever is right.
     *
     * @return fails with {@link Problem} 401 {@code auth:code.wrong}, or {@code auth:challenge.over} after five wrong ones or five minutes
     */
    Uni<SessionGrant> verify(ChallengeAnswer answer) {
        answer.requireOne();
        return transactions.sql(SCOPE, tx -> tried(tx, answer)).chain(tried -> {
            Half half = tried.half();
            SignInMethod method = answer.method(half.first());
            if (!tried.right()) {
                notes.note(method, Outcome.WRONG);
                throw new Problem(401, "auth:code.wrong", "This is not the code");
            }
            return sessions.begin(half.userId(), method, half.client(), half.device(), tx -> devices.keep(tx, half))
                    .invoke(() -> notes.note(method, Outcome.IN));
        });
    }

    private Uni<Tried> tried(SqlConnection tx, ChallengeAnswer answer) {
        return challenges
                .tryOnce(tx, answer.challenge())
                .map(half -> half.orElseThrow(ChallengeService::over))
                .chain(half -> isRight(tx, half, answer)
                        .call(right -> right
                                ? challenges.end(tx, answer.challenge())
                                : Uni.createFrom().voidItem())
                        .map(right -> new Tried(half, right)));
    }

    private Uni<Boolean> isRight(SqlConnection tx, Half half, ChallengeAnswer answer) {
        return Optional.ofNullable(answer.code())
                .map(code -> factor.takeCode(tx, half.userId(), code))
                .orElseGet(() -> factor.takeRecoveryCode(tx, half.userId(), String.valueOf(answer.recoveryCode())));
    }

    private static Problem over() {
        return new Problem(401, "auth:challenge.over", "Begin to sign in again");
    }
}
