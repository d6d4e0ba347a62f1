package dev.pluto.messaging.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A text as it came in.
 *
 * @param sender as the provider wrote it
 * @param text without NUL and composed, otherwise untouched; empty when only media were sent
 * @param carrierWord what the carrier took it for, and has answered
 */
public record InboundText(
        UUID id,
        String provider,
        String providerMessageId,
        String sender,
        String ourAddress,
        String text,
        int mediaCount,
        Instant receivedAt,
        Optional<ConsentWord> carrierWord) {

    @Override
    public String toString() {
        return "InboundText[" + id + "]";
    }
}
