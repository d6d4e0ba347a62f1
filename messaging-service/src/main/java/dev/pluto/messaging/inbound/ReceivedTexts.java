package dev.pluto.messaging.inbound;

import dev.pluto.events.EventType;
import dev.pluto.events.MessageReceived;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.conversation.Position;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells of texts that are somebody's, in the transaction that stores them. */
@ApplicationScoped
class ReceivedEvents {

    private final EventSeal eventSeal;
    private final Outbox outbox;

    ReceivedEvents(EventSeal eventSeal, Outbox outbox) {
        this.eventSeal = eventSeal;
        this.outbox = outbox;
    }

    /**
     * What is told of a text.
     *
     * @param kind as in {@link MessageReceived}
     * @param trace of the request that brought it
     */
    Outbox.Entry of(InboundText text, UUID userId, Position position, String kind, Context trace) {
        var event = new MessageReceived(
                userId,
                text.id(),
                position.conversationId(),
                Channel.SMS.code(),
                text.provider(),
                eventSeal.seal(Addressee.of(EventType.MESSAGE_RECEIVED.topic(), userId, text.id()), text.text()),
                text.mediaCount(),
                text.receivedAt(),
                kind);
        return new Outbox.Entry(event, position.sequence(), trace);
    }

    /** Tells all by one statement. */
    Uni<Void> addAll(SqlConnection tx, List<Outbox.Entry> events) {
        return outbox.addAll(tx, events);
    }
}
