package dev.pluto.scheduler.reminder;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Reading;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.task.State;
import dev.pluto.scheduler.task.TaskView;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Tells other services of tasks. */
final class ReminderAnswers {

    private ReminderAnswers() {}

    /**
     * When it comes next; for a task that waits, when it would.
     *
     * @return empty when nothing is to come, or its rule cannot be followed
     */
    static Optional<Instant> next(TaskView task, Instant now) {
        return switch (task.state()) {
            case ACTIVE -> Optional.ofNullable(task.nextRunAt());
            case PAUSED ->
                Optional.ofNullable(task.nextRunAt())
                        .or(() -> task.runAfter(now))
                        .filter(due -> due.isAfter(now));
            case DONE, CANCELLED, FAILED -> Optional.empty();
        };
    }

    /** @param person empty when identity has not told of them yet: then they are where the task is */
    static ReminderAnswer of(TaskView task, Instant dueAt, Optional<Person> person) {
        boolean elsewhere = person.filter(known -> !known.zone().getId().equals(task.zone()))
                .isPresent();
        return of(task, dueAt, person, elsewhere);
    }

    /** @param zoneSaid whether the words named the zone */
    static ReminderAnswer of(TaskView task, Instant dueAt, Optional<Person> person, boolean zoneSaid) {
        ZoneId home = person.map(Person::zone).orElseGet(() -> zoneOf(task));
        var moment = new Reading.Once(LocalDateTime.ofInstant(dueAt, home), home, zoneSaid, dueAt);
        return new ReminderAnswer(
                task.id(),
                task.kind().code(),
                task.channel().code(),
                task.what(),
                dueAt,
                task.rrule(),
                task.zone(),
                task.state() == State.PAUSED,
                zoneSaid,
                moment.isOddHour(home),
                List.of());
    }

    private static ZoneId zoneOf(TaskView task) {
        try {
            return ZoneId.of(task.zone());
        } catch (DateTimeException e) {
            return ZoneOffset.UTC; // a zone that this Java does not know
        }
    }
}
