package dev.pluto.messaging.inbound;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.channel.TextReceiver;
import dev.pluto.messaging.conversation.Outcome;
import dev.pluto.work.Precedence;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a text in: has it stored, wakes the resolver when its person is still to be found. */
@ApplicationScoped
class InboundService implements TextReceiver {

    private final AcceptLane lane;
    private final ArrivalResolver resolver;
    private final MeterRegistry meters;
    private final Precedence precedence;

    InboundService(AcceptLane lane, ArrivalResolver resolver, MeterRegistry meters, Precedence precedence) {
        this.lane = lane;
        this.resolver = resolver;
        this.meters = meters;
        this.precedence = precedence;
    }

    @Override
    public Uni<Void> receive(InboundText text) {
        return precedence.first(() -> lane.accept(text)).invoke(this::note).replaceWithVoid();
    }

    private void note(Outcome outcome) {
        meters.counter("pluto.webhooks", "channel", Channel.SMS.code(), "outcome", outcome.text())
                .increment();
        if (outcome == Outcome.WAITING) {
            resolver.wake();
        }
    }
}
