package dev.pluto.messaging.conversation;

import java.time.Instant;
import java.util.UUID;

/** A call with a person. */
public record PhoneCall(
        UUID id,
        UUID userId,
        String provider,
        String providerCallId,
        Direction direction,
        String ourAddress,
        Instant startedAt) {

    /** Who called whom. */
    public enum Direction {
        /** They called us. */
        IN("in"),
        /** We called them. */
        OUT("out");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        /** As stored. */
        String code() {
            return code;
        }
    }
}
