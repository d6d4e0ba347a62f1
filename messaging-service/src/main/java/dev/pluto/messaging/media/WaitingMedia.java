package dev.pluto.messaging.media;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file claimed for fetching, its address opened.
 *
 * @param attempt number of this try, from 1
 * @param age since its text was stored
 */
record WaitingMedia(
        UUID id,
        UUID userId,
        String address,
        String declaredType,
        int attempt,
        Duration age,
        @Nullable String traceparent) {

    @Override
    public String toString() {
        return "WaitingMedia[" + id + "]";
    }
}
