package dev.pluto.memory.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time a snapshot is of.
 *
 * @param cause null but of an event
 * @param start inclusive
 * @param end exclusive; of an event the moment it happened
 * @param zone whose days it is counted in
 */
record Period(Kind kind, @Nullable Cause cause, Instant start, Instant end, ZoneId zone) {

    /** Days before an event that its snapshot tells of, that day itself among them. */
    static final int BEFORE_EVENT = 7;

    private static final int WEEK = 7;

    static Period day(LocalDate day, ZoneId zone) {
        return new Period(Kind.DAILY, null, begin(day, zone), begin(day.plusDays(1), zone), zone);
    }

    /** The week from Monday that a day is in. */
    static Period week(LocalDate day, ZoneId zone) {
        LocalDate monday = monday(day);
        return new Period(Kind.WEEKLY, null, begin(monday, zone), begin(monday.plusDays(WEEK), zone), zone);
    }

    /** Of something told at a moment: the days before, up to what told it. */
    static Period event(Cause cause, Instant told, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(told, zone);
        return new Period(Kind.EVENT, cause, begin(day.minusDays(BEFORE_EVENT - 1), zone), told.plusMillis(1), zone);
    }

    /** Of a silence that began after a moment and is as long as {@link Happenings#LONG} days now. */
    static Period silence(Instant last, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(last, zone);
        return new Period(
                Kind.EVENT,
                Cause.SILENCE,
                begin(day.minusDays(BEFORE_EVENT - 1), zone),
                begin(day.plusDays(1 + Happenings.LONG), zone),
                zone);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    boolean hasEnded(Instant now) {
        return !end.isAfter(now);
    }

    /** A moment as it is on the clock it is counted in. */
    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    /** Whether a time on that clock is in it, and not before a moment. */
    boolean hasLocal(Instant from, LocalDateTime at) {
        Instant first = from.isAfter(start) ? from : start;
        return !at.isBefore(local(first)) && at.isBefore(local(end));
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(start, zone);
    }

    /** The same for one time of one person, whichever zone it is counted in. */
    UUID idFor(UUID userId) {
        String when = kind == Kind.EVENT ? cause + " " + end : firstDay().toString();
        return UUID.nameUUIDFromBytes(
                ("snapshot " + userId + " " + kind + " " + when).getBytes(StandardCharsets.UTF_8));
    }
}
