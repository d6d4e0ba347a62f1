package dev.pluto.messaging.conversation;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.channel.InboundText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text or call whose person is being found.
 *
 * @param channel code of the {@link Channel}
 * @param sender as the provider wrote it
 * @param text empty of a call
 * @param carrierWord as in {@link InboundText}
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
        Optional<ConsentWord> carrierWord) {

    /** The text of a person found. */
    public InboundText asText() {
        return new InboundText(
                id, provider, providerMessageId, sender, ourAddress, text, mediaCount, receivedAt, carrierWord);
    }

    @Override
    public String toString() {
        return "Arrival[" + id + "]";
    }
}
