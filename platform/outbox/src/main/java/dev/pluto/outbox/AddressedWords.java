package dev.pluto.outbox;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.events.MessageReceived;
import dev.pluto.events.MessageSent;
import dev.pluto.events.OutboundRequested;
import dev.pluto.events.UnreadableEvent;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.SealBinding;
import dev.pluto.protection.SealBroken;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Addresses anew the words of events that were written before words in events named whom they are for. */
public final class AddressedWords {

    private AddressedWords() {}

    /** Addresses what waits in the outbox, in the transaction of a migration. */
    public static void inOutbox(SealBinding.Columns columns) throws SQLException {
        try (PreparedStatement waiting = columns.connection()
                        .prepareStatement("select position, topic, payload from outbox order by position");
                PreparedStatement change =
                        columns.connection().prepareStatement("update outbox set payload = ? where position = ?");
                ResultSet row = waiting.executeQuery()) {
            while (row.next()) {
                change.setBytes(1, addressed(columns.eventSeal(), row.getString(2), row.getBytes(3)));
                change.setLong(2, row.getLong(1));
                change.executeUpdate();
            }
        }
    }

    /** An event with its words addressed; as it came when it carries none, or none that open. */
    static byte[] addressed(EventSeal seal, String topic, byte[] json) {
        try {
            if (topic.equals(EventType.MESSAGE_RECEIVED.topic())) {
                return EventJson.write(addressed(seal, EventJson.read(json, MessageReceived.class)));
            }
            if (topic.equals(EventType.MESSAGE_SENT.topic())) {
                return EventJson.write(addressed(seal, EventJson.read(json, MessageSent.class)));
            }
            if (topic.equals(EventType.OUTBOUND_REQUESTED.topic())) {
                return EventJson.write(addressed(seal, EventJson.read(json, OutboundRequested.class)));
            }
            return json;
        } catch (SealBroken | UnreadableEvent unreadable) {
            return json;
        }
    }

    private static Event addressed(EventSeal seal, MessageReceived event) {
        var addressee = Addressee.of(EventType.MESSAGE_RECEIVED.topic(), event.userId(), event.messageId());
        return new MessageReceived(
                event.userId(),
                event.messageId(),
                event.conversationId(),
                event.channel(),
                event.provider(),
                seal.readdressed(addressee, event.textSealed()),
                event.mediaCount(),
                event.receivedAt(),
                event.kind(),
                event.unheeded());
    }

    private static Event addressed(EventSeal seal, MessageSent event) {
        var addressee = Addressee.of(EventType.MESSAGE_SENT.topic(), event.userId(), event.messageId());
        return new MessageSent(
                event.userId(),
                event.messageId(),
                event.conversationId(),
                event.channel(),
                event.author(),
                event.inReplyTo(),
                seal.readdressed(addressee, event.textSealed()),
                event.sentAt());
    }

    private static Event addressed(EventSeal seal, OutboundRequested event) {
        String words = event.textSealed();
        var addressee = Addressee.of(EventType.OUTBOUND_REQUESTED.topic(), event.userId(), event.requestId());
        return new OutboundRequested(
                event.userId(),
                event.requestId(),
                event.taskId(),
                event.kind(),
                event.channel(),
                event.reason(),
                words == null ? null : seal.readdressed(addressee, words),
                event.dueAt(),
                event.notAfter(),
                event.habit());
    }
}
