package dev.pluto.scheduler.reminder;

import dev.pluto.http.body.ComposedText;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.time.Zones;
import dev.pluto.scheduler.phrase.PhraseReader;
import dev.pluto.scheduler.phrase.Reading;
import dev.pluto.scheduler.phrase.Reading.NotUnderstood;
import dev.pluto.scheduler.phrase.Reading.Understood;
import dev.pluto.scheduler.phrase.Reading.Wish;
import dev.pluto.scheduler.task.Channel;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.Schedule;
import dev.pluto.scheduler.task.TaskPlan;
import java.time.Instant;
import java.time.ZoneId;

/** Turns words into a plan. */
final class ReminderPolicy {

    private ReminderPolicy() {}

    /** Other services name the zone a person has already, which may be of a time when any was taken. */
    static void requireZoneOfPersons(String zone) {
        if (!Zones.isOfPersons(zone)) {
            throw Problem.invalid("#/zone", Zones.RULE);
        }
    }

    /** @throws Problem 422 {@code scheduler:phrase.not-understood}, or {@code request:invalid} for an unknown zone */
    static Understood read(String text, String zone, Instant saidAt) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Problem.invalid("#/zone", "is not an IANA time zone");
        }
        Reading reading = PhraseReader.read(ComposedText.of(text), ZoneId.of(zone), saidAt);
        if (reading instanceof NotUnderstood not) {
            throw new Problem(
                    422,
                    "scheduler:phrase.not-understood",
                    "These words name no moment that can be planned",
                    not.reason().text());
        }
        return (Understood) reading;
    }

    /** @throws Problem 422 when it would come too often */
    static TaskPlan planOf(Understood understood) {
        Kind kind = understood.wish() == Wish.WAKE_UP_CALL ? Kind.WAKE_UP_CALL : Kind.REMINDER;
        Channel channel = understood.byVoice() ? Channel.VOICE : kind.channel();
        Schedule schedule = new Schedule(understood.zone(), understood.startsAt(), understood.rrule(), 0);
        return TaskPlan.of(kind, channel, schedule, true, understood.dueAt())
                .orElseThrow(() -> new Problem(
                        422,
                        "scheduler:phrase.too-often",
                        "There must be at least five minutes between two reminders"));
    }
}
