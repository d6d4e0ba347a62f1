package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Say this to this person, not after a moment, for this reason.
 *
 * @param userId to whom
 * @param requestId names the request, so that it is obeyed once
 * @param taskId the task behind it
 * @param kind {@code morning_digest}, {@code reminder}, {@code wake_up_call} ...
 * @param channel {@code sms} or {@code voice}
 * @param reason why, for the audit
 * @param textSealed the words as JWE compact serialisation; absent when messaging composes them
 * @param dueAt when it was due
 * @param notAfter too late from here on
 */
public record OutboundRequested(
        UUID userId,
        UUID requestId,
        UUID taskId,
        String kind,
        String channel,
        String reason,
        @Nullable String textSealed,
        Instant dueAt,
        Instant notAfter)
        implements Event {}
