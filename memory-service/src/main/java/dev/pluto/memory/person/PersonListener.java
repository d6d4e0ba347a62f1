package dev.pluto.memory.person;

import dev.pluto.events.UserActivated;
import dev.pluto.events.UserChanged;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
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
        return inbox.once(CONSUMER, message, UserActivated.class, this::welcome);
    }

    @Incoming("user-changed")
    Uni<Void> changed(ConsumerRecord<String, byte[]> message) {
        return inbox.once(CONSUMER, message, UserChanged.class, this::follow);
    }

    private Uni<Void> welcome(SqlConnection tx, UserActivated event) {
        return people.describe(tx, event.userId(), event.locale(), event.zone(), event.activatedAt());
    }

    private Uni<Void> follow(SqlConnection tx, UserChanged event) {
        return people.describe(tx, event.userId(), event.locale(), event.zone(), event.changedAt());
    }
}
