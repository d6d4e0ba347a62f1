package dev.pluto.outbox;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.UnreadableEvent;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives an event its effect once: the event's id and the effect are one transaction. What is known to pass (a database or a
 * peer that is away) is retried until it does; what cannot (bytes that are no such event) goes to the dead letters at once,
 * and what nobody knows, or comes to no end, after {@link InboxConfig#patience()}: no event stops those behind it for ever.
 * What is sent again for another consumer is passed over, and so is what comes too late: of somebody who was erased meanwhile
 * the database takes nothing. An effect that is the same however often it runs needs no memory of the event: {@link #repeatable}.
 */
@ApplicationScoped
public class Inbox {

    static final String GROUP = "mp.messaging.connector.smallrye-kafka.group.id";

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final String ADD = "insert into inbox (consumer, event_id) values ($1, $2) on conflict do nothing";

    /** A try that hangs is rolled back; one whose roll-back hangs too is left behind after this. */
    private static final Duration ROLL_BACK = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final LateEvents late;
    private final LegacyEvents legacy;
    private final HangWatch hangs;
    private final InboxConfig config;
    private final InboxMeters meters;
    private final String group;

    Inbox(
            Transactions transactions,
            LateEvents late,
            LegacyEvents legacy,
            HangWatch hangs,
            InboxConfig config,
            InboxMeters meters,
            @ConfigProperty(name = GROUP) String group) {
        this.transactions = transactions;
        this.late = late;
        this.legacy = legacy;
        this.hangs = hangs;
        this.config = config;
        this.meters = meters;
        this.group = group;
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
        return again(
                consumer,
                message,
                () -> orPassedOver(
                        consumer,
                        message,
                        applied(
                                consumer,
                                eventId(message),
                                tx -> legacy.bytesOf(tx, message)
                                        .map(bytes -> read(bytes, type))
                                        .chain(event -> effect.apply(tx, event)))));
    }

    /**
     * Runs an effect that is the same however often it runs, such as {@code greatest(seen_at, …)}, with the patience of {@link
     * #once} and without a row that remembers the event. Whatever fails, all of it runs again, the transaction too: it has to
     * give what is to be done after it each time the event comes, not the first time alone.
     *
     * @param effect runs in a transaction with the scope of the consumer
     * @param committed is given what the effect gave once that is committed
     */
    public <E extends Event, T> Uni<Void> repeatable(
            String consumer,
            ConsumerRecord<String, byte[]> message,
            Class<E> type,
            BiFunction<SqlConnection, E, Uni<T>> effect,
            Function<T, Uni<Void>> committed) {
        return again(
                consumer,
                message,
                () -> orPassedOver(
                        consumer,
                        message,
                        transactions
                                .sql(
                                        Scope.service(consumer),
                                        tx -> hangs.within(
                                                config.attempt(),
                                                legacy.bytesOf(tx, message)
                                                        .map(bytes -> read(bytes, type))
                                                        .chain(event -> effect.apply(tx, event))))
                                .chain(done -> committed.apply(done))));
    }

    /**
     * Runs an effect that may be repeated, with the patience of {@link #once} and nothing remembered.
     *
     * @param effect outside of any transaction
     */
    public Uni<Void> again(String consumer, ConsumerRecord<?, ?> message, Supplier<Uni<Void>> effect) {
        if (Replay.isForAnother(message, group)) {
            return Uni.createFrom().voidItem();
        }
        return meters.measured(consumer, message, patiently(consumer, message, effect));
    }

    private Uni<Void> patiently(String consumer, ConsumerRecord<?, ?> message, Supplier<Uni<Void>> effect) {
        return Uni.createFrom().deferred(() -> {
            Patience patience = new Patience(config, System::nanoTime);
            Context now = Vertx.currentContext();
            return hangs.within(
                            config.attempt().plus(ROLL_BACK), Uni.createFrom().deferred(() -> effect.get()))
                    .onFailure()
                    .retry()
                    .when(failures -> failures.onItem()
                            .transformToUniAndConcatenate(
                                    failure -> Contexts.anew(now, pause(consumer, message, patience, failure))));
        });
    }

    private Uni<Void> orPassedOver(String consumer, ConsumerRecord<String, byte[]> message, Uni<Void> effect) {
        return effect.onFailure(LateEvents::mayBe).recoverWithUni(failure -> late.passOver(consumer, message, failure));
    }

    private Uni<Void> applied(String consumer, UUID eventId, Function<SqlConnection, Uni<Void>> effect) {
        return transactions.sql(
                Scope.service(consumer),
                tx -> hangs.within(
                        config.attempt(),
                        remember(tx, consumer, eventId)
                                .chain(first -> first
                                        ? effect.apply(tx)
                                        : Uni.createFrom().voidItem())));
    }

    /** Fails when there is no further try. */
    private Uni<Boolean> pause(String consumer, ConsumerRecord<?, ?> message, Patience patience, Throwable failure) {
        return patience.pauseAfter(failure, ThreadLocalRandom.current().nextDouble())
                .map(pause -> Uni.createFrom()
                        .item(true)
                        .invoke(() -> waits(consumer, message, failure))
                        .onItem()
                        .delayIt()
                        .by(pause))
                .orElseGet(() -> Uni.createFrom().failure(FailurePolicy.tellable(failure)));
    }

    private void waits(String consumer, ConsumerRecord<?, ?> message, Throwable failure) {
        meters.retried(consumer);
        LOG.warnf(
                "%s tries %s/%d@%d again: %s",
                consumer, message.topic(), message.partition(), message.offset(), FailurePolicy.nameOf(failure));
    }

    private static Uni<Boolean> remember(SqlConnection tx, String consumer, UUID eventId) {
        return tx.preparedQuery(ADD).execute(Tuple.of(consumer, eventId)).map(added -> added.rowCount() == 1);
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
