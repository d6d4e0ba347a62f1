package dev.pluto.scheduler.reminder;

import dev.pluto.http.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param deed what makes it one and the same however often it is asked, and what takes it back
 * @param taskIds which, each of this person and open; what is snoozed or finished may have been sent within a day
 * @param startsAt for move and snooze: local in {@code zone}
 * @param rrule for move: the new rule; null keeps what there is
 * @param zone for move and snooze: IANA name
 */
record ReminderChangeRequest(
        @NotNull @Schema(implementation = String.class, format = "uuid", examples = ReminderExamples.PERSON)
        UUID userId,

        @NotNull UUID deed,
        @NotNull Verb verb,

        @NotNull
        @Size(min = 1, max = 200)
        @Schema(type = SchemaType.ARRAY, examples = "[\"" + ReminderExamples.TASK + "\"]")
        List<@NotNull UUID> taskIds,

        @Schema(implementation = String.class, format = "local-date-time") @Nullable
        LocalDateTime startsAt,

        @Nullable @Size(max = 500) String rrule,
        @Nullable @Size(max = 60) String zone) {

    /**
     * What it asks for, checked.
     *
     * @throws Problem 422 {@code request:invalid} when a time is missing, or is given where none is needed
     */
    Change change() {
        if (!verb.needsATime()) {
            requireNone("#/starts_at", startsAt);
            requireNone("#/zone", zone);
        }
        if (verb != Verb.MOVE) {
            requireNone("#/rrule", rrule);
        }
        return new Change(verb, verb.needsATime() ? moment() : null, rrule);
    }

    private Moment moment() {
        if (startsAt == null || zone == null) {
            String pointer = startsAt == null ? "#/starts_at" : "#/zone";
            throw Problem.invalid(pointer, "is needed to move or to snooze");
        }
        return new Moment(MomentPolicy.toTheSecond(startsAt), MomentPolicy.zone(zone));
    }

    private static void requireNone(String pointer, @Nullable Object value) {
        if (value != null) {
            throw Problem.invalid(pointer, "does not belong to this verb");
        }
    }

    /**
     * A checked change.
     *
     * @param to null where the verb needs no time
     */
    record Change(Verb verb, @Nullable Moment to, @Nullable String rrule) {}

    /** A local time and where it is lived. */
    record Moment(LocalDateTime startsAt, ZoneId zone) {}
}
