package dev.pluto.messaging.delivery;

import dev.pluto.events.EventType;
import dev.pluto.events.MessageSent;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.Provider;
import dev.pluto.messaging.conversation.Messages;
import dev.pluto.messaging.conversation.OutgoingText;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Stores an outgoing message, its delivery and its event in the transaction of whatever caused it. */
@ApplicationScoped
public class Dispatch {

    private static final String DELIVERY = """
            insert into delivery (message_id, user_id, conversation_id, sequence, purpose, not_after, traceparent, zone,
                                  set_until)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private final Messages messages;
    private final Outbox outbox;
    private final EventSeal eventSeal;
    private final Provider provider;
    private final DeliveryWorker worker;
    private final Clock clock;

    Dispatch(
            Messages messages,
            Outbox outbox,
            EventSeal eventSeal,
            Provider provider,
            DeliveryWorker worker,
            Clock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.eventSeal = eventSeal;
        this.provider = provider;
        this.worker = worker;
        this.clock = clock;
    }

    /** Stores what is said in a call, and its event: whoever it is said to is on the line. */
    public Uni<Void> storeSpoken(SqlConnection tx, PersonKey key, Outgoing message) {
        Instant now = clock.instant();
        return messages.addOutgoing(tx, key, text(message, now))
                .flatMap(sequence -> outbox.add(tx, event(message, Channel.VOICE, now), sequence));
    }

    /** Stores all three; the message is sent some time after the transaction commits. */
    public Uni<Void> store(SqlConnection tx, PersonKey key, Outgoing message) {
        Instant now = clock.instant();
        return messages.addOutgoing(tx, key, text(message, now))
                .flatMap(sequence -> tx.preparedQuery(DELIVERY)
                        .execute(deliveryRow(message, sequence))
                        .flatMap(stored -> outbox.add(tx, event(message, Channel.SMS, now), sequence)));
    }

    /** A stored message has been committed: send it now. */
    public void wake() {
        worker.wake();
    }

    private OutgoingText text(Outgoing message, Instant now) {
        return new OutgoingText(
                message.messageId(),
                message.userId(),
                message.conversationId(),
                message.author(),
                provider.code(),
                message.inReplyTo(),
                message.text(),
                now);
    }

    private static Tuple deliveryRow(Outgoing message, long sequence) {
        Unasked unasked = message.unasked();
        return Tuple.tuple()
                .addUUID(message.messageId())
                .addUUID(message.userId())
                .addUUID(message.conversationId())
                .addLong(sequence)
                .addString(message.purpose().text())
                .addOffsetDateTime(inUtc(message.notAfter()))
                .addString(Traces.traceparent(Context.current()))
                .addString(unasked == null ? null : unasked.zone().getId())
                .addOffsetDateTime(inUtc(unasked == null ? null : unasked.setUntil()));
    }

    private static @Nullable OffsetDateTime inUtc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private MessageSent event(Outgoing message, Channel channel, Instant now) {
        return new MessageSent(
                message.userId(),
                message.messageId(),
                message.conversationId(),
                channel.code(),
                message.author(),
                message.inReplyTo(),
                eventSeal.seal(
                        Addressee.of(EventType.MESSAGE_SENT.topic(), message.userId(), message.messageId()),
                        message.text()),
                now);
    }
}
