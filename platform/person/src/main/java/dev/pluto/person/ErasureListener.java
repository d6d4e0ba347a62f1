package dev.pluto.person;

import dev.pluto.events.UserErased;
import dev.pluto.outbox.Inbox;
import dev.pluto.protection.PersonKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from identity who is to be erased. */
@ApplicationScoped
class ErasureListener {

    private final Inbox inbox;
    private final PersonErasure erasure;
    private final PersonKeys keys;
    private final Event<PersonErased> erased;
    private final MeterRegistry meters;

    ErasureListener(
            Inbox inbox, PersonErasure erasure, PersonKeys keys, Event<PersonErased> erased, MeterRegistry meters) {
        this.inbox = inbox;
        this.erasure = erasure;
        this.keys = keys;
        this.erased = erased;
        this.meters = meters;
    }

    @Incoming("user-erased")
    Uni<Void> erase(ConsumerRecord<String, byte[]> message) {
        AtomicReference<UUID> person = new AtomicReference<>();
        return inbox.once(
                        "person-erasure",
                        message,
                        UserErased.class,
                        (tx, event) -> erasure.erase(tx, event).invoke(() -> person.set(event.userId())))
                .invoke(() -> Optional.ofNullable(person.get()).ifPresent(this::forget));
    }

    private void forget(UUID userId) {
        meters.counter("pluto.erasures").increment();
        keys.forget(userId);
        erased.fire(new PersonErased(userId));
    }
}
