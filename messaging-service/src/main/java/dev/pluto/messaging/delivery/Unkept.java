package dev.pluto.messaging.delivery;

import dev.pluto.messaging.channel.Speech;
import java.time.Duration;
import java.util.UUID;

/**
 * Words that are handed to the provider and kept nowhere. Secret: hides itself in text.
 *
 * @param id ours, the same for every try
 * @param to the person's number, E.164
 * @param from ours
 * @param speech what is read or heard
 * @param attempt number of this try, from 1
 * @param age since the first
 */
public record Unkept(UUID id, UUID userId, String to, String from, Speech speech, int attempt, Duration age) {

    /** What came of it. */
    public sealed interface Handed {
        /** The provider has it. @param providerId its id of it */
        record Taken(String providerId) implements Handed {}

        /**
         * It never will.
         *
         * @param code the provider's number, or a word of ours
         * @param optedOut the person has told the carrier to stop
         */
        record Refused(String code, boolean optedOut) implements Handed {}

        /** Not now. */
        record Later(Duration after) implements Handed {}
    }

    @Override
    public String toString() {
        return "Unkept[" + id + "]";
    }
}
