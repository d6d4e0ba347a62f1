package dev.pluto.messaging.inbound;

import java.time.Instant;
import java.util.UUID;

/**
 * A text as it came in.
 *
 * @param sender as the provider wrote it
 * @param text without NUL, otherwise untouched; empty when only media were sent
 */
record InboundText(
        UUID id,
        String provider,
        String providerMessageId,
        String sender,
        String ourAddress,
        String text,
        int mediaCount,
        Instant receivedAt) {

    @Override
    public String toString() {
        return "InboundText[" + id + "]";
    }
}
