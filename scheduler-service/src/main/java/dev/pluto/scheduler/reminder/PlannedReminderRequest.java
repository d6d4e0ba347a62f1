package dev.pluto.scheduler.reminder;

import dev.pluto.http.body.ComposedText;
import dev.pluto.scheduler.task.Channel;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.Schedule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param deed what makes it one and the same however often it is asked, and what takes it back
 * @param what the matter, in the person's words; null when they named only a moment
 * @param kind {@code reminder} or {@code wake_up_call}
 * @param startsAt the first time, local in {@code zone}
 * @param rrule RFC 5545 rule without prefix; null when it comes once
 * @param zone IANA name
 * @param followsPerson whether it moves with the person to another zone; false where the words named one
 */
record PlannedReminderRequest(
        @NotNull @Schema(implementation = String.class, format = "uuid", examples = ReminderExamples.PERSON)
        UUID userId,

        @NotNull UUID deed,

        @Nullable @Size(max = 1_600) @Schema(examples = "call my mum")
        String what,

        @NotNull @Schema(examples = "reminder") Kind kind,
        @NotNull Channel channel,

        @NotNull @Schema(implementation = String.class, format = "local-date-time", examples = "2031-05-06T07:30:00")
        LocalDateTime startsAt,

        @Nullable @Size(max = 500) String rrule,

        @NotNull @Size(max = 60) @Schema(examples = "Europe/Berlin")
        String zone,

        @NotNull Boolean followsPerson) {

    PlannedReminderRequest {
        what = ComposedText.ofOptional(what);
    }

    /** @throws dev.pluto.http.problem.Problem 422 for an unknown zone */
    Schedule schedule() {
        return new Schedule(MomentPolicy.zone(zone), MomentPolicy.toTheSecond(startsAt), rrule, 0);
    }

    @Override
    public String toString() {
        return "PlannedReminderRequest[" + userId + "]";
    }
}
