package dev.pluto.scheduler.task;

import dev.pluto.http.body.PlainText;
import dev.pluto.http.problem.InvalidField;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.time.Zones;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.recurrence.InvalidRecurrence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what is asked for; every fault is named with its pointer, all at once. */
final class TaskPolicy {

    static final int LONGEST_WHAT = 1_000;
    private static final int EARLIEST_YEAR = 1900;
    private static final String TOO_FAR = "lies more than ten years ahead";

    private final List<InvalidField> faults = new ArrayList<>();
    private final Instant now;

    private TaskPolicy(Instant now) {
        this.now = now;
    }

    /**
     * @param person empty when identity has not told of the person yet
     * @throws Problem 422 {@code request:invalid}
     */
    static TaskPlan plan(NewTask wish, Optional<Person> person, Instant now) {
        TaskPolicy check = new TaskPolicy(now);
        Kind kind = check.kind(wish.kind());
        Channel channel = check.channel(wish.channel(), kind == null ? Channel.SMS : kind.channel());
        check.what(wish.what());
        ZoneId zone = check.zone(wish.zone(), person.map(Person::zone).orElse(null));
        AskedTimes times = new AskedTimes(wish.dueAt(), wish.startsAt(), wish.rrule());
        return check.planned(kind, channel, zone, times, wish.zone() == null, 0);
    }

    /**
     * @param person whose zone the task goes back to; empty when identity has not told of them yet
     * @throws Problem 422 {@code request:invalid}
     */
    static TaskPlan plan(Task task, TaskChange change, Optional<Person> person, Instant now) {
        TaskPolicy check = new TaskPolicy(now);
        Schedule old = task.schedule();
        Channel usual = change.channel().isNull() ? task.kind().channel() : task.channel();
        Channel channel = check.channel(change.channel().value(), usual);
        check.what(change.what().value());
        ZoneId goesBackTo = person.map(Person::zone).orElse(null);
        ZoneId zone = check.zone(change.zone().value(), change.zone().isNull() ? goesBackTo : old.zone());
        check.keepsATime(change);
        AskedTimes times = times(old, change);
        boolean once = times.dueAt() != null;
        boolean follows = change.zone().isPresent() ? change.zone().isNull() : task.followsPerson();
        return check.planned(task.kind(), channel, zone, times, follows, once ? 0 : old.spreadSeconds());
    }

    private static AskedTimes times(Schedule old, TaskChange change) {
        Instant dueAt = change.dueAt().value();
        return dueAt != null
                ? new AskedTimes(
                        dueAt, change.startsAt().value(), change.rrule().value())
                : new AskedTimes(
                        null,
                        change.startsAt().after(old.startsAt()),
                        change.rrule().after(old.rrule()));
    }

    /** Null takes away what is; a task without any time is none. */
    private void keepsATime(TaskChange change) {
        boolean timed = change.dueAt().value() != null || change.startsAt().value() != null;
        if (change.dueAt().isNull() && !timed) {
            fault("#/due_at", "cannot be removed: give starts_at instead");
        }
    }

    private record AskedTimes(
            @Nullable Instant dueAt,
            @Nullable LocalDateTime startsAt,
            @Nullable String rrule) {}

    private TaskPlan planned(
            @Nullable Kind kind,
            @Nullable Channel channel,
            @Nullable ZoneId zone,
            AskedTimes times,
            boolean follows,
            int spread) {
        Schedule schedule = zone == null ? null : schedule(zone, times, spread);
        Instant next = schedule == null ? null : first(schedule, times);
        if (!faults.isEmpty() || kind == null || channel == null || schedule == null || next == null) {
            throw Problem.invalid(faults);
        }
        try {
            return TaskPlan.of(kind, channel, schedule, follows, next)
                    .orElseThrow(() -> Problem.invalid("#/rrule", "must leave at least five minutes between two runs"));
        } catch (InvalidRecurrence e) {
            throw Problem.invalid("#/rrule", String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Kind kind(@Nullable String code) {
        Kind kind = Kind.ASKABLE.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            fault("#/kind", "must be reminder or wake_up_call");
        }
        return kind;
    }

    private @Nullable Channel channel(@Nullable String code, Channel usual) {
        if (code == null) {
            return usual;
        }
        try {
            return Channel.of(code.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            fault("#/channel", "must be sms or voice");
            return null;
        }
    }

    private void what(@Nullable String what) {
        if (what == null) {
            return;
        }
        if (what.isBlank() || what.length() > LONGEST_WHAT) {
            fault("#/what", "must have 1 to 1,000 characters");
        }
        PlainText.faultOf(what).ifPresent(rule -> fault("#/what", rule));
    }

    private @Nullable ZoneId zone(@Nullable String named, @Nullable ZoneId usual) {
        if (named == null && usual == null) {
            fault("#/zone", "is needed: where the person is, is not known yet");
        }
        if (named == null) {
            return usual;
        }
        if (Zones.isOfPersons(named)) {
            return ZoneId.of(named);
        }
        fault("#/zone", Zones.RULE);
        return null;
    }

    private @Nullable Schedule schedule(ZoneId zone, AskedTimes times, int spread) {
        if (times.dueAt() != null) {
            if (times.startsAt() != null || times.rrule() != null) {
                fault("#/due_at", "stands alone: leave out starts_at and rrule");
            }
            return new Schedule(zone, LocalDateTime.ofInstant(times.dueAt(), zone), null, 0);
        }
        if (times.startsAt() == null) {
            fault("#/starts_at", "is needed unless due_at is given");
            return null;
        }
        if (times.startsAt().getYear() < EARLIEST_YEAR) {
            fault("#/starts_at", "lies before 1900");
            return null;
        }
        if (times.startsAt().isAfter(LocalDateTime.ofInstant(now.plus(TaskPlan.FARTHEST), zone))) {
            fault("#/starts_at", TOO_FAR);
            return null;
        }
        return new Schedule(zone, times.startsAt().truncatedTo(ChronoUnit.SECONDS), times.rrule(), spread);
    }

    private @Nullable Instant first(Schedule schedule, AskedTimes times) {
        String pointer = times.dueAt() != null ? "#/due_at" : "#/starts_at";
        try {
            Instant first = times.dueAt() != null
                    ? times.dueAt().truncatedTo(ChronoUnit.MICROS)
                    : schedule.nextAfter(now).orElse(Instant.EPOCH);
            if (!first.isAfter(now)) {
                fault(pointer, "lies in the past");
            } else if (first.isAfter(now.plus(TaskPlan.FARTHEST))) {
                fault(pointer, TOO_FAR);
            }
            return first;
        } catch (InvalidRecurrence e) {
            fault("#/rrule", String.valueOf(e.getMessage()));
        } catch (DateTimeException | ArithmeticException e) {
            fault(pointer, "is out of range");
        }
        return null;
    }

    private void fault(String pointer, String detail) {
        faults.add(new InvalidField(pointer, detail));
    }
}
