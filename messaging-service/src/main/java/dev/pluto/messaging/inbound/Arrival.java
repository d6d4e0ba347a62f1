package dev.pluto.messaging.inbound;

import dev.pluto.messaging.consent.ConsentWord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text or call whose person is being found, opened.
 *
 * @param channel {@code sms} or {@code voice}
 * @param sender as the provider wrote it
 * @param senderIndex its keyed hash
 * @param carrierWord as in {@link InboundText}
 */
record Arrival(
        UUID id,
        String provider,
        String providerMessageId,
        String channel,
        String sender,
        byte[] senderIndex,
        String ourAddress,
        String text,
        int mediaCount,
        Instant receivedAt,
        @Nullable String traceparent,
        Optional<ConsentWord> carrierWord) {

    @Override
    public String toString() {
        return "Arrival[" + id + "]";
    }
}
