package dev.pluto.messaging.conversation;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.channel.MediaLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text or call whose person is being found.
 *
 * @param channel code of the {@link Channel}
 * @param sender as the provider wrote it
 * @param text empty of a call
 * @param carrierWord and {@code media}: as in {@link InboundText}
 */
public record Arrival(
        UUID id,
        String provider,
        String providerMessageId,
        String channel,
        String sender,
        String ourAddress,
        String text,
        int mediaCount,
        Instant receivedAt,
        @Nullable String traceparent,
        Optional<ConsentWord> carrierWord,
        List<MediaLink> media) {

    /** A call, or a text that nothing came with. */
    public Arrival(
            UUID id,
            String provider,
            String providerMessageId,
            String channel,
            String sender,
            String ourAddress,
            String text,
            int mediaCount,
            Instant receivedAt,
            @Nullable String traceparent,
            Optional<ConsentWord> carrierWord) {
        this(
                id,
                provider,
                providerMessageId,
                channel,
                sender,
                ourAddress,
                text,
                mediaCount,
                receivedAt,
                traceparent,
                carrierWord,
                List.of());
    }

    /** The text of a person found. */
    public InboundText asText() {
        return new InboundText(
                id, provider, providerMessageId, sender, ourAddress, text, mediaCount, receivedAt, carrierWord, media);
    }

    @Override
    public String toString() {
        return "Arrival[" + id + "]";
    }
}
