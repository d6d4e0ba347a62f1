package dev.pluto.messaging.delivery;

import dev.pluto.events.EventType;
import dev.pluto.events.MessageSent;
import dev.pluto.messaging.work.Traces;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Stores an outgoing message, its delivery and its event in the transaction of whatever caused it. */
@ApplicationScoped
public class Dispatch {

    private static final String NEXT =
            "update conversation set last_sequence = last_sequence + 1, last_message_at = now() where id = $1 "
                    + "returning last_sequence";

    private static final String MESSAGE = """
            insert into message (id, user_id, conversation_id, sequence, direction, author, provider,
                                 text_sealed, in_reply_to, occurred_at)
            values ($1, $2, $3, $4, 'out', $5, 'twilio', $6, $7, $8)
            """;

    private static final String DELIVERY = """
            insert into delivery (message_id, user_id, conversation_id, sequence, purpose, not_after, traceparent)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;

    private final Outbox outbox;
    private final EventSeal eventSeal;
    private final DeliveryWorker worker;
    private final Clock clock;

    Dispatch(Outbox outbox, EventSeal eventSeal, DeliveryWorker worker, Clock clock) {
        this.outbox = outbox;
        this.eventSeal = eventSeal;
        this.worker = worker;
        this.clock = clock;
    }

    /** Stores all three; the message is sent some time after the transaction commits. */
    public Uni<Void> store(SqlConnection tx, PersonKey key, Outgoing message) {
        Instant now = clock.instant();
        return tx.preparedQuery(NEXT)
                .execute(Tuple.of(message.conversationId()))
                .map(rows -> rows.iterator().next())
                .flatMap(place -> tx.preparedQuery(MESSAGE)
                        .execute(messageRow(key, message, place, now))
                        .flatMap(stored -> tx.preparedQuery(DELIVERY).execute(deliveryRow(message, place)))
                        .flatMap(stored -> outbox.add(tx, event(message, now), place.getLong("last_sequence"))));
    }

    /** A stored message has been committed: send it now. */
    public void wake() {
        worker.wake();
    }

    private static Tuple messageRow(PersonKey key, Outgoing message, Row place, Instant now) {
        return Tuple.tuple()
                .addUUID(message.messageId())
                .addUUID(message.userId())
                .addUUID(message.conversationId())
                .addLong(place.getLong("last_sequence"))
                .addString(message.author())
                .addValue(Buffer.buffer(key.seal("message.text", message.messageId(), message.text())))
                .addUUID(message.inReplyTo())
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
    }

    private static Tuple deliveryRow(Outgoing message, Row place) {
        return Tuple.tuple()
                .addUUID(message.messageId())
                .addUUID(message.userId())
                .addUUID(message.conversationId())
                .addLong(place.getLong("last_sequence"))
                .addString(message.purpose().text())
                .addOffsetDateTime(
                        message.notAfter() == null ? null : message.notAfter().atOffset(ZoneOffset.UTC))
                .addString(Traces.traceparent(Context.current()));
    }

    private MessageSent event(Outgoing message, Instant now) {
        return new MessageSent(
                message.userId(),
                message.messageId(),
                message.conversationId(),
                "sms",
                message.author(),
                message.inReplyTo(),
                eventSeal.seal(
                        Addressee.of(EventType.MESSAGE_SENT.topic(), message.userId(), message.messageId()),
                        message.text()),
                now);
    }
}
