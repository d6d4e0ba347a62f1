package dev.pluto.scheduler.onboarding;

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
class OnboardingListener {

    /** As the inbox has known it from the first: under another name it would obey old events again. */
    private static final String CONSUMER = "planning";

    private final Inbox inbox;
    private final OnboardingService onboarding;

    OnboardingListener(Inbox inbox, OnboardingService onboarding) {
        this.inbox = inbox;
        this.onboarding = onboarding;
    }

    @Incoming("user-activated")
    Uni<Void> onActivated(ConsumerRecord<String, byte[]> activated) {
        long version = AggregateVersion.of(activated);
        return inbox.once(
                CONSUMER, activated, UserActivated.class, (tx, event) -> onboarding.activate(tx, event, version));
    }

    @Incoming("user-changed")
    Uni<Void> onChanged(ConsumerRecord<String, byte[]> changed) {
        long version = AggregateVersion.of(changed);
        return inbox.once(CONSUMER, changed, UserChanged.class, (tx, event) -> onboarding.change(tx, event, version));
    }
}
