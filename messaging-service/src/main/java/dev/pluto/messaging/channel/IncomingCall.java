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

    /** The same call at a later moment, where what is said then has an id of its own. */
    public IncomingCall later(UUID id, Instant now) {
        return new IncomingCall(id, provider, providerCallId, isPlaced, caller, ourAddress, now);
    }

    @Override
    public String toString() {
        return "IncomingCall[" + id + "]";
    }
}
