package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.channel.MediaLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message left by voice, claimed.
 *
 * @param recordingId the provider's
 * @param words what it says; empty while nobody has told, or when nobody can
 * @param isLate whether it was taken in before, without its words
 */
record Voicemail(
        UUID id,
        UUID userId,
        String provider,
        String recordingId,
        String ourAddress,
        MediaLink sound,
        Optional<String> words,
        boolean isLate,
        @Nullable String traceparent) {

    /** As a text: the sound with its words, or words that come after it. @param sender the person's number */
    InboundText text(String sender, Instant now) {
        return new InboundText(
                UUID.randomUUID(),
                provider,
                isLate ? recordingId + ":words" : recordingId,
                sender,
                ourAddress,
                words.orElse(""),
                isLate ? 0 : 1,
                now,
                Optional.empty(),
                isLate ? List.of() : List.of(sound));
    }

    @Override
    public String toString() {
        return "Voicemail[" + id + "]";
    }
}
