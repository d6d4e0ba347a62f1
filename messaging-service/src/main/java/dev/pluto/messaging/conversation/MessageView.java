package dev.pluto.messaging.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in clear.
 *
 * @param sequence place in the conversation, from 1, rising
 * @param direction {@code in} from the person, {@code out} to the person
 * @param author {@code person}, {@code assistant}, {@code proactive} or {@code operator}
 * @param kind {@code text}; {@code reaction}, which a phone reported and nobody said; {@code consent}, a word such as STOP
 * @param text null when it cannot be read
 * @param unreadable what was said does not open any more: it was altered, or the key to it is gone
 * @param mediaCount files that came with it, as the provider counts
 * @param media those of them that could be asked for
 * @param delivery where an outgoing message is, null for an incoming one
 */
public record MessageView(
        UUID id,
        long sequence,
        String direction,
        String author,
        String kind,
        @Nullable String text,
        boolean unreadable,
        int mediaCount,
        List<Media> media,
        @Nullable UUID inReplyTo,
        Instant occurredAt,
        @Nullable Delivery delivery) {

    /**
     * @param state {@code queued}, {@code sending}, {@code sent}, {@code delivered}, {@code undelivered}, {@code
     * failed}, {@code read}
     * @param segments parts it was billed as, null while unsent
     */
    public record Delivery(
            String state,
            @Nullable String errorCode,
            @Nullable Integer segments) {}

    /**
     * A picture or another file that came with a message.
     *
     * @param contentType null unless it is kept
     * @param bytes null unless it is kept
     * @param state {@code waiting} to be fetched, {@code kept}, {@code refused}, {@code expired} having been kept for long enough
     * @param reason why it was refused, such as {@code too-large} or {@code type}
     */
    public record Media(
            UUID id,
            @Nullable String contentType,
            @Nullable Integer bytes,
            String state,
            @Nullable String reason) {}

    /** @param text empty when it cannot be read */
    static MessageView of(Message message, Optional<String> text) {
        return new MessageView(
                message.id(),
                message.sequence(),
                message.direction(),
                message.author(),
                message.kind(),
                text.orElse(null),
                text.isEmpty(),
                message.mediaCount(),
                message.media(),
                message.inReplyTo(),
                message.occurredAt(),
                delivery(message));
    }

    private static @Nullable Delivery delivery(Message message) {
        return message.deliveryState() == null
                ? null
                : new Delivery(message.deliveryState(), message.errorCode(), message.segments());
    }

    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
