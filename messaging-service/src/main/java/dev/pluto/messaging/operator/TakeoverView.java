package dev.pluto.messaging.operator;

import dev.pluto.messaging.takeover.Takeover;
import java.time.Instant;
import java.util.UUID;

/**
 * A conversation that is held.
 *
 * @param heldBy the operator, as their token names them
 * @param expiresAt from then on the assistant answers again, what came meanwhile and nobody answered included
 */
record TakeoverView(UUID conversationId, String heldBy, Instant takenAt, Instant expiresAt) {

    static TakeoverView of(Takeover held) {
        return new TakeoverView(held.conversationId(), held.heldBy(), held.takenAt(), held.expiresAt());
    }
}
