package dev.pluto.memory.person;

import dev.pluto.person.PersonSnapshots;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns a person's language and zone from identity. */
@ApplicationScoped
class PersonListener {
    private static final String CONSUMER = "memory-person";

    private final PersonSnapshots snapshots;
    private final People people;

    PersonListener(PersonSnapshots snapshots, People people) {
        this.snapshots = snapshots;
        this.people = people;
    }

    @Incoming("user-activated")
    Uni<Void> activated(ConsumerRecord<String, byte[]> message) {
        return snapshots.heard(CONSUMER, message, people::describe);
    }

    @Incoming("user-changed")
    Uni<Void> changed(ConsumerRecord<String, byte[]> message) {
        return snapshots.heard(CONSUMER, message, people::describe);
    }
}
