package dev.pluto.messaging.inbound;

import dev.pluto.messaging.conversation.Outcome;
import dev.pluto.messaging.twilio.FormParameters;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes a text in: reads it, has it stored, wakes the resolver when its person is still to be found. */
@ApplicationScoped
class InboundService {

    private final AcceptLane lane;
    private final ArrivalResolver resolver;
    private final MeterRegistry meters;
    private final Clock clock;

    InboundService(AcceptLane lane, ArrivalResolver resolver, MeterRegistry meters, Clock clock) {
        this.lane = lane;
        this.resolver = resolver;
        this.meters = meters;
        this.clock = clock;
    }

    Uni<Outcome> receive(FormParameters form) {
        return lane.accept(InboundPolicy.read(form, UUID.randomUUID(), clock.instant()))
                .invoke(this::note);
    }

    private void note(Outcome outcome) {
        meters.counter("pluto.webhooks", "channel", "sms", "outcome", outcome.text())
                .increment();
        if (outcome == Outcome.WAITING) {
            resolver.wake();
        }
    }
}
