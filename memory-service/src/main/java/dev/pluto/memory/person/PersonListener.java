package dev.pluto.memory.person;

import dev.pluto.person.PersonSnapshot;
import dev.pluto.person.PersonSnapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns a person's language and zone from identity. */
@ApplicationScoped
class PersonListener {
    private static final String CONSUMER = "memory-person";

    private final PersonSnapshots snapshots;
    private final People people;
    private final ConfirmingPeople confirming;

    PersonListener(PersonSnapshots snapshots, People people, ConfirmingPeople confirming) {
        this.snapshots = snapshots;
        this.people = people;
        this.confirming = confirming;
    }

    @Incoming("user-activated")
    Uni<Void> activated(ConsumerRecord<String, byte[]> message) {
        return snapshots.heard(CONSUMER, message, this::describe);
    }

    @Incoming("user-changed")
    Uni<Void> changed(ConsumerRecord<String, byte[]> message) {
        return snapshots.heard(CONSUMER, message, this::describe);
    }

    private Uni<Void> describe(SqlConnection tx, PersonSnapshot told) {
        return people.describe(tx, told).chain(() -> confirming.note(tx, told));
    }
}
