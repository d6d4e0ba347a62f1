package dev.pluto.messaging.voice;

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

/** Tells the other services of what was said in calls, as they are told of texts. */
@ApplicationScoped
class TurnEvents {

    private final EventSeal seal;
    private final Outbox outbox;

    TurnEvents(EventSeal seal, Outbox outbox) {
        this.seal = seal;
        this.outbox = outbox;
    }

    /** The event has the message's own id, by which whoever hears of it knows that it has its place among what is answered. */
    Uni<Void> add(SqlConnection tx, InboundText words, UUID userId, Position position) {
        var event = new MessageReceived(
                userId,
                words.id(),
                position.conversationId(),
                Channel.VOICE.code(),
                words.provider(),
                seal.seal(Addressee.of(EventType.MESSAGE_RECEIVED.topic(), userId, words.id()), words.text()),
                0,
                words.receivedAt(),
                MessageReceived.TEXT);
        return outbox.addAll(tx, List.of(new Outbox.Entry(words.id(), event, position.sequence(), Context.current())));
    }
}
