package dev.pluto.messaging.delivery;

import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.Provider;
import dev.pluto.messaging.channel.Provider.Answer;
import dev.pluto.messaging.channel.Provider.Fault;
import dev.pluto.messaging.conversation.Calls;
import dev.pluto.messaging.delivery.SendPolicy.Outcome;
import dev.pluto.messaging.delivery.Unkept.Handed;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Hands over what is kept nowhere, in the turn of its number, as {@link Departures} does what is kept. Whoever asks has asked the
 * {@link SendGate} before. A try that ended in doubt is looked for before the next.
 */
@ApplicationScoped
public class UnkeptDepartures {

    private final SendRate rate;
    private final RestingNumbers resting;
    private final Provider provider;
    private final Calls calls;
    private final Transactions transactions;
    private final DeliveryConfig config;

    UnkeptDepartures(
            SendRate rate,
            RestingNumbers resting,
            Provider provider,
            Calls calls,
            Transactions transactions,
            DeliveryConfig config) {
        this.rate = rate;
        this.resting = resting;
        this.provider = provider;
        this.calls = calls;
        this.transactions = transactions;
        this.config = config;
    }

    /** As a text. */
    public Uni<Handed> text(Unkept what) {
        Duration rest = resting.left(what.from());
        if (!rest.isZero()) {
            return Uni.createFrom().item(new Handed.Later(rest));
        }
        String text = SmartEncoding.apply(what.speech().words());
        return rate.take(what.from(), SmsSegments.of(text).parts())
                .chain(pause -> pause.isZero()
                        ? text(what, text).map(answer -> handed(what, answer))
                        : Uni.createFrom().item(new Handed.Later(pause)));
    }

    // no two messages say the same code: one in the list that does is this one
    private Uni<Answer> text(Unkept what, String text) {
        return what.attempt() == 1
                ? provider.text(what.id(), what.to(), what.from(), text)
                : provider.textAgain(what.id(), what.to(), what.from(), text, what.age(), UnkeptDepartures::oldest);
    }

    private static Uni<Optional<String>> oldest(List<String> providerIds) {
        return Uni.createFrom().item(providerIds.stream().findFirst());
    }

    /** By a call that says it and hangs up. */
    public Uni<Handed> call(Unkept what) {
        Uni<Optional<String>> earlier = what.attempt() == 1
                ? Uni.createFrom().item(Optional.empty())
                : provider.findCall(what.to(), what.from(), what.age(), this::firstUnknown);
        return earlier.chain(found -> found.<Uni<Answer>>map(
                                id -> Uni.createFrom().item(new Answer.Taken(id)))
                        .orElseGet(() ->
                                provider.call(what.id(), what.to(), what.from(), new CallStep.HangUp(what.speech()))))
                .onFailure()
                .recoverWithItem(Answer.NotTaken.UNKNOWN)
                .map(answer -> handed(what, answer));
    }

    private Uni<Optional<String>> firstUnknown(List<String> callIds) {
        return transactions.sql(Deliveries.SCOPE, tx -> calls.firstUnknown(tx, provider.code(), callIds));
    }

    private Handed handed(Unkept what, Answer answer) {
        if (answer instanceof Answer.Taken taken) {
            return new Handed.Taken(taken.providerId());
        }
        var fault = (Answer.NotTaken) answer;
        double chance = ThreadLocalRandom.current().nextDouble();
        resting.rest(what.from(), SendPolicy.rest(fault, chance, config.retry()));
        Outcome outcome = SendPolicy.afterFailure(fault, what.attempt(), what.age(), chance, config.retry());
        if (outcome instanceof Outcome.Again again) {
            return new Handed.Later(again.after());
        }
        return outcome instanceof Outcome.GivenUp over
                ? new Handed.Refused(over.code(), false)
                : new Handed.Refused(((Outcome.Refused) outcome).code(), fault.fault() == Fault.OPTED_OUT);
    }
}
