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
 * @param habit of a suggestion the habit behind it; absent for anything else
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
        Instant notAfter,
        @Nullable Habit habit)
        implements Event {

    /** What suggests nothing. */
    public OutboundRequested(
            UUID userId,
            UUID requestId,
            UUID taskId,
            String kind,
            String channel,
            String reason,
            @Nullable String textSealed,
            Instant dueAt,
            Instant notAfter) {
        this(userId, requestId, taskId, kind, channel, reason, textSealed, dueAt, notAfter, null);
    }

    /**
     * What a person usually does, or did, of which they shall be asked whether they want to be reminded.
     *
     * @param habitId the habit
     * @param rrule RFC 5545 rule on local time
     * @param startsAt the first occurrence on the local clock, which the rule counts from ({@code 2026-11-29T18:00})
     * @param zone IANA time zone
     * @param reminderId of one that is over the reminder that was set of it, which they may want to end; absent for any other
     */
    public record Habit(
            UUID habitId,
            String rrule,
            String startsAt,
            String zone,
            @Nullable UUID reminderId) {

        /** One that is not over. */
        public Habit(UUID habitId, String rrule, String startsAt, String zone) {
            this(habitId, rrule, startsAt, zone, null);
        }
    }
}
