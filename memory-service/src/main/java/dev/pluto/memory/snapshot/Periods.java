package dev.pluto.memory.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which days and weeks somebody has a snapshot of. */
final class Periods {

    /** Days that have ended. */
    static final int DAYS = 31;
    /** Weeks that have ended. */
    static final int WEEKS = 26;

    private Periods() {}

    /**
     * Those kept now that ended after a moment.
     *
     * @param since exclusive
     */
    static Set<Period> endedSince(Instant since, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Stream<Period> days = today.minusDays(DAYS).datesUntil(today).map(day -> Period.day(day, zone));
        LocalDate monday = Period.monday(today);
        Stream<Period> weeks =
                Stream.iterate(1, n -> n <= WEEKS, n -> n + 1).map(n -> Period.week(monday.minusWeeks(n), zone));
        Set<Period> ended = new LinkedHashSet<>();
        Stream.concat(days, weeks)
                .filter(period -> period.hasEnded(now) && period.end().isAfter(since))
                .forEach(ended::add);
        return ended;
    }

    /** Those kept now that moments are in. */
    static Set<Period> of(Collection<Instant> moments, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate firstDay = today.minusDays(DAYS);
        LocalDate firstWeek = Period.monday(today).minusWeeks(WEEKS);
        Set<Period> found = new LinkedHashSet<>();
        moments.stream()
                .map(moment -> LocalDate.ofInstant(moment, zone))
                .distinct()
                .forEach(day -> {
                    add(found, day, firstDay, now, each -> Period.day(each, zone));
                    add(found, day, firstWeek, now, each -> Period.week(each, zone));
                });
        return found;
    }

    private static void add(
            Set<Period> found, LocalDate day, LocalDate first, Instant now, Function<LocalDate, Period> of) {
        Period period = day.isBefore(first) ? null : of.apply(day);
        if (period != null && period.hasEnded(now)) {
            found.add(period);
        }
    }

    /** Up to when days are not kept any more. */
    static Instant beforeDays(Instant now, ZoneId zone) {
        return Period.day(LocalDate.ofInstant(now, zone).minusDays(DAYS), zone).start();
    }

    /** Up to when weeks are not kept any more. */
    static Instant beforeWeeks(Instant now, ZoneId zone) {
        return Period.week(LocalDate.ofInstant(now, zone).minusWeeks(WEEKS), zone)
                .start();
    }

    /** When the day that is now ends. */
    static Instant nextEnd(Instant now, ZoneId zone) {
        return Period.day(LocalDate.ofInstant(now, zone), zone).end();
    }
}
