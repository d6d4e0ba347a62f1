package dev.pluto.messaging.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.Speech;
import dev.pluto.messaging.code.CodeSends.Claim;
import dev.pluto.messaging.delivery.SendGate.Verdict;
import dev.pluto.messaging.delivery.Unkept;
import dev.pluto.messaging.delivery.Unkept.Handed;
import dev.pluto.messaging.delivery.UnkeptDepartures;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells somebody a code, past the gate of all that goes out. The code stands in no table, no conversation and no event here: who orders
 * it keeps it, and orders it again while it could not be told.
 */
@ApplicationScoped
class CodeService {

    private static final Scope SCOPE = Scope.service("code");

    /** Longer than the provider's list and the provider may take together. */
    private static final Lease LEASE = new Lease(Duration.ofSeconds(30));

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final CodeSends sends;
    private final CodeGate gate;
    private final CodeNumbers numbers;
    private final UnkeptDepartures departures;
    private final CodeOutcomes outcomes;

    CodeService(
            Transactions transactions,
            CodeSends sends,
            CodeGate gate,
            CodeNumbers numbers,
            UnkeptDepartures departures,
            CodeOutcomes outcomes) {
        this.transactions = transactions;
        this.sends = sends;
        this.gate = gate;
        this.numbers = numbers;
        this.departures = departures;
        this.outcomes = outcomes;
    }

    /**
     * Tells it, unless that was done or will never be.
     *
     * @return fails with {@link Problem} 503 {@code messaging:code.later} when it has to be ordered again
     */
    Uni<Void> send(CodeOrder order) {
        return transactions
                .sql(SCOPE, tx -> begun(tx, order))
                .chain(begun -> begun.map(what -> handOver(order, what))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Unkept>> begun(SqlConnection tx, CodeOrder order) {
        return sends.claim(tx, order, LEASE).chain(claim -> {
            if (claim instanceof Claim.UnderWay) {
                throw CodeOutcomes.later(AGAIN);
            }
            return claim instanceof Claim.Ours ours
                    ? judged(tx, order, ours)
                    : Uni.createFrom().item(Optional.empty());
        });
    }

    private Uni<Optional<Unkept>> judged(SqlConnection tx, CodeOrder order, Claim.Ours claim) {
        return gate.judge(tx, order)
                .chain(verdict -> verdict instanceof Verdict.Never never
                        ? outcomes.unwanted(tx, order, never.code()).replaceWith(Optional.empty())
                        : numbers.ours(tx, order).map(from -> Optional.of(unkept(order, from, claim))));
    }

    private static Unkept unkept(CodeOrder order, String from, Claim.Ours claim) {
        String words = order.isCall() ? CodeWords.spoken(order) : CodeWords.written(order);
        return new Unkept(
                order.requestId(),
                order.userId(),
                order.phoneNumber(),
                from,
                new Speech(words, CodeWords.language(order)),
                claim.attempt(),
                claim.age());
    }

    private Uni<Void> handOver(CodeOrder order, Unkept what) {
        Uni<Handed> handing = order.isCall() ? departures.call(what) : departures.text(what);
        return handing.chain(handed -> transactions.sql(SCOPE, tx -> outcomes.note(tx, order, what.from(), handed)))
                .invoke(pause -> pause.ifPresent(after -> {
                    throw CodeOutcomes.later(after);
                }))
                .replaceWithVoid();
    }
}
