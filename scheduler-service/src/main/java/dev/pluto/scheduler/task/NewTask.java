package dev.pluto.scheduler.task;

import dev.pluto.http.body.ComposedText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a task: either {@code due_at}, or {@code starts_at} with an optional {@code rrule}.
 *
 * @param userId whose task, for operators; a person's own otherwise
 * @param kind {@code reminder} or {@code wake_up_call}
 * @param what the matter, at most 1,000 characters
 * @param channel {@code sms} or {@code voice}; what is usual for the kind when left out
 * @param zone IANA name; where the person is when left out, and then the task moves with them
 * @param dueAt one instant
 * @param startsAt first local time
 * @param rrule RFC 5545 rule without prefix
 */
record NewTask(
        @Nullable UUID userId,
        @Schema(examples = "reminder") @Nullable String kind,
        @Schema(examples = "water the plants") @Nullable String what,
        @Schema(examples = "sms") @Nullable String channel,
        @Schema(examples = "Europe/Berlin") @Nullable String zone,
        @Nullable Instant dueAt,

        @Schema(implementation = String.class, format = "local-date-time", examples = "2030-12-02T07:30:00") @Nullable
        LocalDateTime startsAt,

        @Schema(examples = "FREQ=WEEKLY;BYDAY=MO") @Nullable String rrule) {

    NewTask {
        what = ComposedText.ofOptional(what);
    }
}
