package dev.pluto.scheduler.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.http.body.ComposedText;
import dev.pluto.http.body.Member;
import dev.pluto.http.body.MergePatch;
import dev.pluto.http.problem.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes a task by merge patch: what is left out stays. Null removes the matter or the rule, and goes back to the usual channel or to
 * the zone of the person. Any of the last four reschedules; {@code due_at} makes the task happen once.
 */
record TaskChange(
        Member<String> what,
        Member<String> channel,
        Member<String> zone,
        Member<Instant> dueAt,
        Member<LocalDateTime> startsAt,
        Member<String> rrule) {

    /** @throws Problem 422 {@code request:invalid} naming every member that is unknown or of the wrong kind */
    static TaskChange of(@Nullable JsonNode body) {
        MergePatch patch = MergePatch.of(body);
        TaskChange change = new TaskChange(
                patch.find("what", what -> ComposedText.of(MergePatch.text(what))),
                patch.find("channel", MergePatch::text),
                patch.find("zone", MergePatch::text),
                patch.find("due_at", MergePatch::instant),
                patch.find("starts_at", MergePatch::localTime),
                patch.find("rrule", MergePatch::text));
        patch.verify();
        return change;
    }

    boolean reschedules() {
        return zone.isPresent() || dueAt.isPresent() || startsAt.isPresent() || rrule.isPresent();
    }

    /** What it looks like, for the API document. */
    @Schema(name = "TaskPatch")
    record Form(
            @Nullable String what,
            @Schema(examples = "sms") @Nullable String channel,
            @Schema(examples = "Europe/Berlin") @Nullable String zone,
            @Nullable Instant dueAt,

            @Schema(implementation = String.class, format = "local-date-time", examples = "2030-12-02T07:30:00")
            @Nullable
            LocalDateTime startsAt,

            @Schema(examples = "FREQ=WEEKLY;BYDAY=MO") @Nullable
            String rrule) {}
}
