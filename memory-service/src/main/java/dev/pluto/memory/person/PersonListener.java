package dev.pluto.memory.person;

import dev.pluto.events.UserActivated;
import dev.pluto.events.UserChanged;
import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns a person's language and zone from identity. */
@ApplicationScoped
class PersonListener {
    private static final String CONSUMER = "memory-person";

    private final Inbox inbox;
    private final People people;

    PersonListener(Inbox inbox, People people) {
        this.inbox = inbox;
        this.people = people;
    }

    @Incoming("user-activated")
    Uni<Void> activated(ConsumerRecord<String, byte[]> message) {
        long version = AggregateVersion.of(message);
        return inbox.once(
                CONSUMER,
                message,
                UserActivated.class,
                (tx, event) -> people.describe(tx, event.userId(), event.locale(), event.zone(), version));
    }

    @Incoming("user-changed")
    Uni<Void> changed(ConsumerRecord<String, byte[]> message) {
        long version = AggregateVersion.of(message);
        return inbox.once(
                CONSUMER,
                message,
                UserChanged.class,
                (tx, event) -> people.describe(tx, event.userId(), event.locale(), event.zone(), version));
    }
}
