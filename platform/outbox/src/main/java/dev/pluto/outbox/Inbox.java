package dev.pluto.outbox;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.UnreadableEvent;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/**
 * Gives an event its effect once: the event's id and the effect are one transaction. What can pass (a database or a peer
 * that is away) is retried until it does; what cannot (bytes that are no such event) goes to the dead letters.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final String ADD = "insert into inbox (consumer, event_id) values ($1, $2) on conflict do nothing";

    private final Transactions transactions;
    private final MeterRegistry meters;

    Inbox(Transactions transactions, MeterRegistry meters) {
        this.transactions = transactions;
        this.meters = meters;
    }

    /**
     * Runs an effect once per event.
     *
     * @param consumer names who consumes; each consumer sees each event once
     * @param effect runs in the transaction that remembers the event, with the scope of the consumer
     */
    public <E extends Event> Uni<Void> once(
            String consumer,
            ConsumerRecord<String, byte[]> message,
            Class<E> type,
            BiFunction<SqlConnection, E, Uni<Void>> effect) {
        return Uni.createFrom()
                .item(() -> new Received<>(eventId(message), read(message, type)))
                .chain(received -> applied(consumer, received, effect));
    }

    private record Received<E extends Event>(UUID eventId, E event) {}

    private <E extends Event> Uni<Void> applied(
            String consumer, Received<E> received, BiFunction<SqlConnection, E, Uni<Void>> effect) {
        return transactions
                .sql(
                        Scope.service(consumer),
                        tx -> remember(tx, consumer, received.eventId())
                                .chain(first -> first
                                        ? effect.apply(tx, received.event())
                                        : Uni.createFrom().voidItem()))
                .onFailure(Inbox::mayPass)
                .invoke(failure -> waits(consumer, received.eventId(), failure))
                .onFailure(Inbox::mayPass)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .withJitter(0.3)
                .indefinitely()
                .onFailure()
                .transform(FailurePolicy::tellable);
    }

    private void waits(String consumer, UUID eventId, Throwable failure) {
        meters.counter("pluto.inbox.retries", "consumer", consumer).increment();
        LOG.warnf(
                "%s tries event %s again: %s",
                consumer, eventId, failure.getClass().getSimpleName());
    }

    private static Uni<Boolean> remember(SqlConnection tx, String consumer, UUID eventId) {
        return tx.preparedQuery(ADD).execute(Tuple.of(consumer, eventId)).map(added -> added.rowCount() == 1);
    }

    /** A broken constraint or an unreadable event stays what it is; everything else may be better the next time. */
    private static boolean mayPass(Throwable failure) {
        return FailurePolicy.mayPass(failure);
    }

    private static <E extends Event> E read(ConsumerRecord<String, byte[]> message, Class<E> type) {
        if (message.value() == null) {
            throw new UnreadableEvent(type.getSimpleName());
        }
        return EventJson.read(message.value(), type);
    }

    private static UUID eventId(ConsumerRecord<String, byte[]> message) {
        Header id = message.headers().lastHeader("ce_id");
        if (id == null || id.value() == null) {
            throw new UnreadableEvent("a CloudEvent with ce_id");
        }
        try {
            return UUID.fromString(new String(id.value(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("a CloudEvent whose ce_id is a UUID");
        }
    }
}
