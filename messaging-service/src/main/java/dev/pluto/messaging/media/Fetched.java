package dev.pluto.messaging.media;

import java.time.Duration;

/** What came of asking for a file. */
sealed interface Fetched {

    /** Its bytes. */
    record Content(byte[] bytes) implements Fetched {}

    /** Never. @param reason as stored and shown */
    record Refused(String reason) implements Fetched {}

    /**
     * Not now.
     *
     * @param reason as stored and shown should it be given up
     * @param retryAfter what the provider asked for, zero when nothing
     */
    record Later(String reason, Duration retryAfter) implements Fetched {}
}
