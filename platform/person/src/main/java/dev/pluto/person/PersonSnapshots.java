package dev.pluto.person;

import dev.pluto.events.EventType;
import dev.pluto.events.UserActivated;
import dev.pluto.events.UserChanged;
import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hears of persons from identity: listeners say only what becomes of it. */
@ApplicationScoped
public class PersonSnapshots {

    private final Inbox inbox;

    PersonSnapshots(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * Gives a {@code user-activated} or {@code user-changed} its effect once.
     *
     * @param consumer as the inbox knows it: under another name it would obey old events again
     * @param effect runs in the transaction that remembers the event
     */
    public Uni<Void> heard(
            String consumer,
            ConsumerRecord<String, byte[]> message,
            BiFunction<SqlConnection, PersonSnapshot, Uni<Void>> effect) {
        long version = AggregateVersion.of(message);
        return message.topic().equals(EventType.USER_ACTIVATED.topic())
                ? inbox.once(
                        consumer,
                        message,
                        UserActivated.class,
                        (tx, event) -> effect.apply(tx, PersonSnapshot.of(event, version)))
                : inbox.once(
                        consumer,
                        message,
                        UserChanged.class,
                        (tx, event) -> effect.apply(tx, PersonSnapshot.of(event, version)));
    }
}
