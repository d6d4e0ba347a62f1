package dev.pluto.messaging.outbound;

import java.time.Duration;
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
 * @param attempt number of this claim, from 1
 * @param placings how often the provider was asked for a call
 * @param inDoubt since it was first asked, as long as nobody knows whether there is a call; null otherwise
 */
record OutboundRequest(
        UUID requestId,
        UUID userId,
        String kind,
        String channel,
        Optional<String> text,
        Instant dueAt,
        Instant notAfter,
        int attempt,
        int placings,
        @Nullable Duration inDoubt,
        @Nullable String traceparent) {

    boolean isTooLate(Instant now) {
        return now.isAfter(notAfter);
    }

    /** Whether an earlier try may have become a call. */
    boolean isInDoubt() {
        return inDoubt != null;
    }

    @Override
    public String toString() {
        return "OutboundRequest[" + requestId + "]";
    }
}
