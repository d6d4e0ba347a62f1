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
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives an event its effect once: the event's id and the effect are one transaction. What can pass (a database or a peer
 * that is away) is retried until it does; what cannot (bytes that are no such event) goes to the dead letters.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final String ADD = "insert into inbox (consumer, event_id) values ($1, $2) on conflict do nothing";

    private final Transactions transactions;
    private final LegacyEvents legacy;
    private final MeterRegistry meters;

    Inbox(Transactions transactions, LegacyEvents legacy, MeterRegistry meters) {
        this.transactions = transactions;
        this.legacy = legacy;
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
                .item(() -> eventId(message))
                .chain(eventId -> applied(
                        consumer,
                        eventId,
                        tx -> legacy.bytesOf(tx, message)
                                .map(bytes -> read(bytes, type))
                                .chain(event -> effect.apply(tx, event))));
    }

    private Uni<Void> applied(String consumer, UUID eventId, Function<SqlConnection, Uni<Void>> effect) {
        return transactions
                .sql(
                        Scope.service(consumer),
                        tx -> remember(tx, consumer, eventId)
                                .chain(first ->
                                        first ? effect.apply(tx) : Uni.createFrom().voidItem()))
                .onFailure(Inbox::mayPass)
                .invoke(failure -> waits(consumer, eventId, failure))
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

    private static <E extends Event> E read(byte @Nullable [] json, Class<E> type) {
        if (json == null) {
            throw new UnreadableEvent(type.getSimpleName());
        }
        return EventJson.read(json, type);
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
