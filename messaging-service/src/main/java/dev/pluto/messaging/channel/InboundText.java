package dev.pluto.messaging.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A text as it came in.
 *
 * @param sender as the provider wrote it
 * @param text without NUL and composed, otherwise untouched; empty when only media were sent
 * @param mediaCount how many files came with it, as the provider counts
 * @param carrierWord what the carrier took it for, and has answered
 * @param media those of them that can be asked for
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
        Optional<ConsentWord> carrierWord,
        List<MediaLink> media) {

    public InboundText {
        media = List.copyOf(media);
    }

    /** Words that nothing came with. */
    public InboundText(
            UUID id,
            String provider,
            String providerMessageId,
            String sender,
            String ourAddress,
            String text,
            int mediaCount,
            Instant receivedAt,
            Optional<ConsentWord> carrierWord) {
        this(id, provider, providerMessageId, sender, ourAddress, text, mediaCount, receivedAt, carrierWord, List.of());
    }

    @Override
    public String toString() {
        return "InboundText[" + id + "]";
    }
}
