package dev.pluto.scheduler.planning;

import dev.pluto.events.UserActivated;
import dev.pluto.events.UserChanged;
import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from identity. */
@ApplicationScoped
class PlanningListener {

    private static final String CONSUMER = "planning";

    private final Inbox inbox;
    private final PlanningService planning;

    PlanningListener(Inbox inbox, PlanningService planning) {
        this.inbox = inbox;
        this.planning = planning;
    }

    @Incoming("user-activated")
    Uni<Void> onActivated(ConsumerRecord<String, byte[]> activated) {
        long version = AggregateVersion.of(activated);
        return inbox.once(
                CONSUMER, activated, UserActivated.class, (tx, event) -> planning.activate(tx, event, version));
    }

    @Incoming("user-changed")
    Uni<Void> onChanged(ConsumerRecord<String, byte[]> changed) {
        long version = AggregateVersion.of(changed);
        return inbox.once(CONSUMER, changed, UserChanged.class, (tx, event) -> planning.change(tx, event, version));
    }
}
