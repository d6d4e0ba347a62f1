package dev.pluto.scheduler.onboarding;

import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.Lane;
import dev.pluto.scheduler.task.Origin;
import dev.pluto.scheduler.task.PauseReason;
import dev.pluto.scheduler.task.Schedule;
import dev.pluto.scheduler.task.Task;
import dev.pluto.scheduler.task.TaskPlan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks that every person gets at first contact. */
final class DefaultTasks {

    private static final String DAILY = "FREQ=DAILY";
    private static final String WEEKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

    private DefaultTasks() {}

    /** Those of a new person: the digest runs, the rest waits for a word or a linked source. */
    static List<Task> of(Person person, Instant now) {
        return List.of(
                of(person, now, Kind.MORNING_DIGEST, LocalTime.of(7, 30), DAILY, null),
                of(person, now, Kind.WAKE_UP_CALL, LocalTime.of(7, 0), WEEKDAYS, PauseReason.NOT_ASKED_FOR),
                of(person, now, Kind.CALENDAR_ALERT, LocalTime.of(8, 0), DAILY, PauseReason.NO_SOURCE),
                of(person, now, Kind.EMAIL_SUMMARY, LocalTime.of(18, 0), DAILY, PauseReason.NO_SOURCE));
    }

    private static Task of(
            Person person, Instant now, Kind kind, LocalTime time, String rule, @Nullable PauseReason waitsFor) {
        LocalDateTime startsAt =
                LocalDateTime.ofInstant(now, person.zone()).toLocalDate().atTime(time);
        int spread = kind.lane() == Lane.SPREAD ? Spread.secondsOf(person.userId(), kind) : 0;
        Schedule schedule = new Schedule(person.zone(), startsAt, rule, spread);
        Instant next = schedule.nextAfter(now).orElseThrow();
        TaskPlan plan = new TaskPlan(kind, kind.channel(), schedule, true, next, kind.lateLimit());
        // The same id for the same person and kind, whoever computes it.
        UUID id = Spread.nameOf(person.userId(), kind);
        Task task = Task.planned(id, person.userId(), Origin.DEFAULT, plan, now);
        Optional<PauseReason> reason = Optional.ofNullable(waitsFor).or(() -> PauseReason.of(person, kind));
        return reason.map(task::paused).orElse(task);
    }
}
