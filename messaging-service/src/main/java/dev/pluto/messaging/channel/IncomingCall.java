package dev.pluto.messaging.channel;

import java.time.Instant;
import java.util.UUID;

/**
 * A call with a person, as its provider tells of it.
 *
 * @param isPlaced whether we called them
 * @param caller the person's address as the provider wrote it, whoever called whom
 */
public record IncomingCall(
        UUID id,
        String provider,
        String providerCallId,
        boolean isPlaced,
        String caller,
        String ourAddress,
        Instant startedAt) {

    @Override
    public String toString() {
        return "IncomingCall[" + id + "]";
    }
}
