package dev.pluto.identity.risk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door who has shown something right. Personal data: hides itself in text.
 *
 * @param method what they have shown, as it is kept
 * @param address where they come from, empty when it is not known
 * @param device keyed hash of what the device calls itself, null where it said nothing
 * @param wrongOfAccount wrong tries in a row in their name before
 * @param wrongOfAddress wrong tries from their address before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Visit(
        UUID userId, String method, String address, byte @Nullable [] device, int wrongOfAccount, int wrongOfAddress) {

    @Override
    public String toString() {
        return "Visit[" + userId + "]";
    }
}
