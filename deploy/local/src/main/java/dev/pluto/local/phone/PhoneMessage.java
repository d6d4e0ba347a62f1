package dev.pluto.local.phone;

import java.time.Instant;
import java.util.Optional;

/**
 * A text Pluto sent to somebody's phone.
 *
 * @param sid the provider's name for it
 * @param from Pluto's number
 * @param to the person's number
 * @param statusCallback where delivery is reported to, when asked for
 */
public record PhoneMessage(
        String sid, String from, String to, String body, Optional<String> statusCallback, Instant createdAt) {

    /** Leaves number and text out. */
    @Override
    public String toString() {
        return "PhoneMessage[" + sid + "]";
    }
}
