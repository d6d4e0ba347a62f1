package dev.pluto.memory.habit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A habit as clients see it.
 *
 * @param title what is done, as it follows "you usually": "call your mother"
 * @param kind {@code call}, {@code movement}, {@code meal}, {@code errand} or {@code other}
 * @param schedule the days in words: "every other Tuesday"
 * @param rrule the days as RFC 5545 rule on local time
 * @param time of the day, {@code 18:00}
 * @param zone IANA
 * @param startsAt the first time that counts, on the local clock, which the rule counts from
 * @param confidence how likely it is done about its time on the next day it is due, 0 to 1
 * @param state {@code suggested}, {@code confirmed}, {@code declined}, {@code paused} or {@code ended}
 * @param nextExpected when it is due next; null when it is declined, paused or ended
 * @param evidence the times it rests on by what was said, the oldest first
 * @param taskEvidence those that it rests on by tasks
 */
@Schema(name = "Habit")
record HabitView(
        UUID id,
        String title,
        String kind,
        String schedule,
        String rrule,
        String time,
        String zone,
        String startsAt,
        double confidence,
        String state,
        @Nullable Instant nextExpected,
        List<Evidence> evidence,
        List<Evidence.OfTask> taskEvidence,
        Instant foundAt,
        Instant changedAt) {

    static HabitView of(Habit habit, String title, Evidence.All evidence, Clock clock) {
        Evidence.All rests = evidence.of(habit.evidence);
        return new HabitView(
                habit.id,
                title,
                habit.kind,
                habit.schedule.words(),
                habit.schedule.rrule(),
                habit.time().toString(),
                habit.zone,
                habit.startsAt.toString(),
                Math.round(habit.confidence * 1000) / 1000d,
                Habits.nameOf(habit.state),
                next(habit, clock),
                rests.memories(),
                rests.tasks(),
                habit.foundAt,
                habit.changedAt);
    }

    private static @Nullable Instant next(Habit habit, Clock clock) {
        if (habit.state != Habit.State.SUGGESTED && habit.state != Habit.State.CONFIRMED) {
            return null;
        }
        ZonedDateTime now = clock.instant().atZone(ZoneId.of(habit.zone));
        LocalDate from = now.toLocalTime().isBefore(habit.time())
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        return habit.schedule
                .next(from)
                .atTime(habit.time())
                .atZone(ZoneId.of(habit.zone))
                .toInstant();
    }

    @Override
    public String toString() {
        return "HabitView[" + id + "]";
    }
}
