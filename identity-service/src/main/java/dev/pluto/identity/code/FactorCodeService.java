package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.OneTimeCode;
import dev.pluto.identity.code.CodeTries.Counted;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.session.Factor;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.signin.Half;
import dev.pluto.identity.signin.SecondHurdle;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Has codes sent to who is half in, and lets in who shows theirs. */
@ApplicationScoped
class FactorCodeService {

    private final Transactions transactions;
    private final SecondHurdle hurdle;
    private final OwnDestinations destinations;
    private final CodeOrders orders;
    private final Codes codes;
    private final CodeTries codeTries;
    private final Tries tries;

    FactorCodeService(
            Transactions transactions,
            SecondHurdle hurdle,
            OwnDestinations destinations,
            CodeOrders orders,
            Codes codes,
            CodeTries codeTries,
            Tries tries) {
        this.transactions = transactions;
        this.hurdle = hurdle;
        this.destinations = destinations;
        this.orders = orders;
        this.codes = codes;
        this.codeTries = codeTries;
        this.tries = tries;
    }

    /**
     * Has one sent.
     *
     * @return fails with {@link Problem} 401 {@code auth:challenge.over}, 422 {@code request:invalid} or {@code auth:mail.off}, 429 {@code
     *     auth:slow-down}
     */
    Uni<CodeAsked> ask(String challenge, Factor factor) {
        return orders.placed(tx -> hurdle.find(tx, challenge)
                .invoke(half -> requireTaken(half, factor))
                .chain(half -> destinations
                        .of(tx, half.userId(), factor)
                        .chain(to -> orders.place(
                                tx, to, CodeUse.ofSecondFactor(half.userId(), challenge), half.device(), half.holder()))
                        .call(() -> hurdle.stayFor(tx, challenge, OneTimeCode.LIFE))));
    }

    private static void requireTaken(Half half, Factor factor) {
        if (!half.factors().contains(factor)) {
            throw Problem.invalid("#/method", "must be among the methods of the challenge");
        }
    }

    /** A try: kept by the transaction also when it is wrong. */
    private record Tried(Half half, Factor factor, boolean right) {}

    /**
     * A session for whoever is right.
     *
     * @return fails with {@link Problem} 401 {@code auth:challenge.over}, {@code auth:code.over} or {@code auth:code.wrong}, 429 {@code
     *     auth:slow-down}
     */
    Uni<SessionGrant> verify(FactorCodeAnswer answer) {
        return transactions
                .sql(Codes.SCOPE, tx -> tried(tx, answer))
                .chain(tried -> hurdle.in(tried.half(), tried.factor(), tried.right()));
    }

    private Uni<Tried> tried(SqlConnection tx, FactorCodeAnswer answer) {
        return hurdle.tryOnce(tx, answer.challenge())
                .chain(half -> codeTries
                        .count(tx, answer.challenge(), half, answer.requestId(), answer.code())
                        .call(counted -> taken(tx, counted, answer))
                        .map(counted -> new Tried(
                                half,
                                counted.shown().way() == CodeWay.MAIL ? Factor.EMAIL : Factor.SMS,
                                counted.shown().right())));
    }

    private Uni<Void> taken(SqlConnection tx, Counted counted, FactorCodeAnswer answer) {
        return counted.shown().right()
                ? codes.end(tx, counted.shown().owner(), answer.requestId())
                        .chain(() -> tries.takeBack(tx, counted.tried()))
                        .chain(() -> hurdle.end(tx, answer.challenge()))
                : Uni.createFrom().voidItem();
    }
}
