package dev.pluto.messaging.outbound;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the scheduler asked us to say, claimed and opened.
 *
 * @param kind {@code reminder}, {@code morning_digest}, {@code wake_up_call} and others
 * @param channel {@code sms} or {@code voice}
 * @param text the words to say it with, empty when we find them
 */
record OutboundRequest(
        UUID requestId,
        UUID userId,
        String kind,
        String channel,
        Optional<String> text,
        Instant dueAt,
        Instant notAfter,
        @Nullable String traceparent) {

    boolean isTooLate(Instant now) {
        return now.isAfter(notAfter);
    }

    @Override
    public String toString() {
        return "OutboundRequest[" + requestId + "]";
    }
}
