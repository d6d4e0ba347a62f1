package dev.pluto.messaging.delivery;

import dev.pluto.messaging.channel.Provider;
import dev.pluto.messaging.channel.Provider.Answer;
import dev.pluto.messaging.channel.Provider.Fault;
import dev.pluto.messaging.delivery.SendGate.Verdict;
import dev.pluto.messaging.delivery.SendPolicy.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Hands one message to the provider, past the gate and in the turn of its number, and notes what came of it. A crash between
 * handing over and noting it leaves the message claimed, an answer that was lost leaves it open: a receipt names it meanwhile,
 * or the next try first looks whether the provider has it.
 */
@ApplicationScoped
class Departures {

    private static final Logger LOG = Logger.getLogger(Departures.class);

    private final Deliveries deliveries;
    private final SendGate gate;
    private final SendRate rate;
    private final RestingNumbers resting;
    private final Provider provider;
    private final DeliveryConfig config;
    private final MeterRegistry meters;

    Departures(
            Deliveries deliveries,
            SendGate gate,
            SendRate rate,
            RestingNumbers resting,
            Provider provider,
            DeliveryConfig config,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.gate = gate;
        this.rate = rate;
        this.resting = resting;
        this.provider = provider;
        this.config = config;
        this.meters = meters;
    }

    /** Sends it, has it wait, or gives it up. */
    Uni<Void> send(Delivery delivery) {
        return Uni.createFrom()
                .deferred(() -> pass(delivery))
                .onFailure()
                .recoverWithUni(failure -> failed(delivery, failure));
    }

    private Uni<Void> pass(Delivery delivery) {
        Verdict verdict = gate.judge(delivery.what(), delivery.person());
        if (verdict instanceof Verdict.Never never) {
            count("unwanted");
            return deliveries.refused(delivery, never.code(), false);
        }
        if (verdict instanceof Verdict.Wait wait) {
            waits("quiet hours");
            return deliveries.hold(delivery, wait.until());
        }
        if (verdict instanceof Verdict.Held) {
            waits("held by a person");
            return deliveries.holdForPerson(delivery);
        }
        return inTurn(delivery);
    }

    /** Nobody knows why: tried again as after an answer that was lost, and given up when that would be. */
    private Uni<Void> failed(Delivery delivery, Throwable failure) {
        LOG.warnf(
                "Message %s could not be handed over at try %d (%s)",
                delivery.messageId(), delivery.attempt(), failure.getClass().getSimpleName());
        LOG.debug("The failure of the delivery", failure);
        return note(delivery, Answer.NotTaken.UNKNOWN, 0);
    }

    private Uni<Void> inTurn(Delivery delivery) {
        Duration rest = resting.left(delivery.from());
        if (!rest.isZero()) {
            return queue(delivery, rest, "provider");
        }
        String text = SmartEncoding.apply(delivery.text());
        int segments = SmsSegments.of(text).parts();
        return rate.take(delivery.from(), segments)
                .flatMap(pause -> pause.isZero() ? send(delivery, text, segments) : queue(delivery, pause, "rate"));
    }

    private Uni<Void> queue(Delivery delivery, Duration pause, String reason) {
        waits(reason);
        return deliveries.queue(delivery, pause);
    }

    private Uni<Void> send(Delivery delivery, String text, int segments) {
        long from = meters.config().clock().monotonicTime();
        return handOver(delivery, text)
                .invoke(answer -> measure(delivery, answer, from))
                .flatMap(answer -> note(delivery, answer, segments));
    }

    private Uni<Answer> handOver(Delivery delivery, String text) {
        return delivery.attempt() == 1
                ? provider.text(delivery.messageId(), delivery.to(), delivery.from(), text)
                : provider.textAgain(
                        delivery.messageId(),
                        delivery.to(),
                        delivery.from(),
                        text,
                        delivery.age(),
                        deliveries::firstUnknown);
    }

    private Uni<Void> note(Delivery delivery, Answer answer, int segments) {
        if (answer instanceof Answer.Taken taken) {
            count("sent");
            return deliveries.sent(delivery, taken.providerId(), segments);
        }
        var fault = (Answer.NotTaken) answer;
        double chance = ThreadLocalRandom.current().nextDouble();
        resting.rest(delivery.from(), SendPolicy.rest(fault, chance, config.retry()));
        Outcome outcome = SendPolicy.afterFailure(fault, delivery.attempt(), delivery.trying(), chance, config.retry());
        if (outcome instanceof Outcome.Again again) {
            count("postponed");
            return deliveries.release(delivery, again.after());
        }
        if (outcome instanceof Outcome.GivenUp over) {
            count("given-up");
            return deliveries.giveUp(delivery, over.code());
        }
        return refuse(delivery, ((Outcome.Refused) outcome).code(), fault.fault() == Fault.OPTED_OUT);
    }

    private void measure(Delivery delivery, Answer answer, long from) {
        if (answer instanceof Answer.Taken) {
            Duration handing = Duration.ofNanos(meters.config().clock().monotonicTime() - from);
            meters.timer("pluto.delivery.delay").record(delivery.age().plus(handing));
        }
    }

    private Uni<Void> refuse(Delivery delivery, String code, boolean optedOut) {
        count("refused");
        return deliveries.refused(delivery, code, optedOut);
    }

    /** Nothing was tried. */
    private void waits(String reason) {
        meters.counter("pluto.delivery.waits", "reason", reason).increment();
    }

    private void count(String outcome) {
        meters.counter("pluto.deliveries", "outcome", outcome).increment();
    }
}
