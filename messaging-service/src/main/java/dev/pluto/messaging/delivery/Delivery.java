package dev.pluto.messaging.delivery;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message claimed for sending, opened.
 *
 * @param to the person's number, E.164
 * @param from ours
 * @param attempt number of this try, from 1
 * @param age since it was stored
 * @param mayBeSent false when the person opted out or was blocked meanwhile, or it is too late
 */
record Delivery(
        UUID messageId,
        UUID userId,
        UUID conversationId,
        long sequence,
        String to,
        String from,
        String text,
        int attempt,
        Duration age,
        boolean mayBeSent,
        @Nullable String traceparent) {

    @Override
    public String toString() {
        return "Delivery[" + messageId + "]";
    }
}
