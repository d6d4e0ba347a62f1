package dev.pluto.messaging.channel;

import java.time.Instant;
import java.util.UUID;

/**
 * A call as it came in.
 *
 * @param caller as the provider wrote it
 */
public record IncomingCall(
        UUID id, String provider, String providerCallId, String caller, String ourAddress, Instant startedAt) {

    @Override
    public String toString() {
        return "IncomingCall[" + id + "]";
    }
}
