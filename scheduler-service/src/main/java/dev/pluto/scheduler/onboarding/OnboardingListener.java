package dev.pluto.scheduler.onboarding;

import dev.pluto.person.PersonSnapshots;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from identity. */
@ApplicationScoped
class OnboardingListener {

    /** As the inbox has known it from the first: under another name it would obey old events again. */
    private static final String CONSUMER = "planning";

    private final PersonSnapshots snapshots;
    private final OnboardingService onboarding;

    OnboardingListener(PersonSnapshots snapshots, OnboardingService onboarding) {
        this.snapshots = snapshots;
        this.onboarding = onboarding;
    }

    @Incoming("user-activated")
    Uni<Void> onActivated(ConsumerRecord<String, byte[]> activated) {
        return snapshots.heard(CONSUMER, activated, onboarding::activate);
    }

    @Incoming("user-changed")
    Uni<Void> onChanged(ConsumerRecord<String, byte[]> changed) {
        return snapshots.heard(CONSUMER, changed, onboarding::change);
    }
}
