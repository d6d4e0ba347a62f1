package dev.pluto.identity.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has signed in with, as they see it. Personal data.
 *
 * @param id the device
 * @param name what it said it is when it was first seen, null when it said nothing or that cannot be read any more
 * @param firstSeenAt the first sign-in with it
 * @param lastSeenAt the last one
 * @param sessions how many begun on it go on
 */
record Device(UUID id, @Nullable String name, Instant firstSeenAt, Instant lastSeenAt, int sessions) {

    @Override
    public String toString() {
        return "Device[" + id + "]";
    }
}
