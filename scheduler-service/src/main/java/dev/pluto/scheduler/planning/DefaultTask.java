package dev.pluto.scheduler.planning;

import dev.pluto.scheduler.person.Hold;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.plan.Kind;
import dev.pluto.scheduler.plan.Lane;
import dev.pluto.scheduler.plan.Pause;
import dev.pluto.scheduler.plan.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that every person gets at first contact.
 *
 * @param pausedReason why it waits, null when it runs
 * @param nextRunAt null while it waits
 */
record DefaultTask(
        Kind kind,
        Schedule schedule,
        @Nullable String pausedReason,
        @Nullable Instant nextRunAt) {

    private static final String DAILY = "FREQ=DAILY";
    private static final String WEEKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

    /** The plan of a new person: the digest runs, the rest waits for a word or a linked source. */
    static List<DefaultTask> planOf(Person person, Instant now) {
        return List.of(
                of(person, now, Kind.MORNING_DIGEST, LocalTime.of(7, 30), DAILY, null),
                of(person, now, Kind.WAKE_UP_CALL, LocalTime.of(7, 0), WEEKDAYS, Pause.NOT_ASKED_FOR),
                of(person, now, Kind.CALENDAR_ALERT, LocalTime.of(8, 0), DAILY, Pause.NO_SOURCE),
                of(person, now, Kind.EMAIL_SUMMARY, LocalTime.of(18, 0), DAILY, Pause.NO_SOURCE));
    }

    private static DefaultTask of(
            Person person, Instant now, Kind kind, LocalTime time, String rule, @Nullable Pause waitsFor) {
        LocalDateTime startsAt =
                LocalDateTime.ofInstant(now, person.zone()).toLocalDate().atTime(time);
        int spread = kind.lane() == Lane.SPREAD ? Spread.secondsOf(person.userId(), kind) : 0;
        Schedule schedule = new Schedule(person.zone(), startsAt, rule, spread);
        Optional<String> hold = person.hold(kind.preferences()).map(Hold::code);
        String reason = waitsFor == null ? hold.orElse(null) : waitsFor.code();
        return new DefaultTask(
                kind, schedule, reason, reason == null ? schedule.nextAfter(now).orElse(null) : null);
    }

    /** The same id for the same person and kind, whoever computes it. */
    UUID idFor(UUID userId) {
        return Spread.nameOf(userId, kind);
    }
}
