package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.InZone;
import dev.pluto.language.time.Fragment.Lead;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.Within;
import dev.pluto.language.time.Reading.Ask;
import dev.pluto.language.time.Reading.Once;
import dev.pluto.language.time.Reading.Question;
import dev.pluto.language.time.Reading.Reason;
import dev.pluto.language.time.Reading.Refused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a moment against the day of speaking. No hour: 9:00, or that of the part of the day; for "today" the next of 9, 12,
 * 15, 18 and 21. "In three days" keeps the hour of speaking. Midnight ends the named day. A weekday or a date without a year that
 * is over moves on; "today" does not.
 */
final class Moments {

    private static final int TODAY_STEP = 3 * 60;
    private static final int TODAY_LAST = 21 * 60;

    private final Draft draft;
    private final ZonedDateTime home;
    private final ZonedDateTime now;
    private final boolean wake;

    private Moments(Draft draft, Said said, boolean wake) {
        this.draft = draft;
        this.home = said.now();
        InZone zone = draft.zone();
        this.now = zone == null ? home : home.withZoneSameInstant(zone.zone());
        this.wake = wake;
    }

    /** One reading for each moment: several hours or days make several. */
    static List<Reading> of(Draft draft, Said said, boolean wake) {
        Moments moments = new Moments(draft, said, wake);
        Fragment.Days several = draft.several();
        if (several == null) {
            return moments.onDays(draft.days());
        }
        List<Reading> all = new ArrayList<>();
        for (Day day : several.days()) {
            List<Day> days = new ArrayList<>(draft.days());
            days.add(day);
            all.addAll(moments.onDays(days));
        }
        return all;
    }

    private List<Reading> onDays(List<Day> days) {
        List<Clock> clocks = draft.clocks();
        if (clocks.size() < 2) {
            return List.of(guarded(days, draft.clock()));
        }
        boolean inARow = days.isEmpty() && draft.part() == null && draft.lead() == null;
        return HoursInARow.of(clocks, clock -> guarded(days, clock), inARow, this::led);
    }

    private Reading guarded(List<Day> days, @Nullable Clock clock) {
        try {
            return once(days, clock);
        } catch (Contradiction e) {
            return new Refused(Reason.TWO_MOMENTS);
        } catch (NoSuchDay e) {
            return new Refused(Reason.NO_SUCH_DAY);
        }
    }

    private Reading once(List<Day> days, @Nullable Clock clock) {
        Ahead ahead = draft.ahead();
        if (ahead != null && ahead.isElapsed()) {
            return elapsed(ahead, days, clock);
        }
        if (draft.lead() != null
                && clock == null
                && (days.isEmpty() || !draft.lead().duration().isZero())) {
            return Ask.of(Question.WHICH_HOUR);
        }
        if (ahead != null && ahead.period().isZero()) {
            return Ask.of(Question.WHEN);
        }
        if (draft.all(Lead.class).stream().distinct().count() > 1) {
            return Ask.of(Question.UNREAD);
        }
        draft.requireOnePart();
        Reading unclear = unclear(days);
        if (unclear != null) {
            return unclear;
        }
        Day day = new DaySense(draft, home).day(days);
        if (day == null && draft.isSameTime()) {
            return Ask.of(Question.WHEN);
        }
        return day == null ? withoutDay(clock) : onDay(day, clock);
    }

    private Reading elapsed(Ahead ahead, List<Day> days, @Nullable Clock clock) {
        ZonedDateTime due = home.plus(ahead.period()).plus(ahead.duration());
        if (clock != null || !days.isEmpty() && !isOn(days, due.toLocalDate())) {
            throw new Contradiction("so long from now, and a time");
        }
        return planned(due.toLocalDateTime(), due.toInstant());
    }

    private boolean isOn(List<Day> days, LocalDate date) {
        return days.stream().allMatch(day -> day.on(date, home.toLocalDate()).equals(Optional.of(date)));
    }

    /** Months and years without a day are asked about; those gone by are over. */
    private @Nullable Reading unclear(List<Day> days) {
        Within within = draft.within();
        if (within == null) {
            return null;
        }
        if (within.counted() && within.span() == Within.Span.YEAR) {
            if (within.ahead() > now.getYear() + Reading.FARTHEST_YEARS) {
                return new Refused(Reason.TOO_FAR);
            }
            return within.ahead() < now.getYear() ? new Refused(Reason.OVER) : Ask.of(Question.WHICH_DAY);
        }
        if (within.counted() && days.isEmpty()) {
            LocalDate first = new Day.OfYear(0, java.time.Month.of(within.ahead()), 1)
                    .on(home.toLocalDate(), home.toLocalDate())
                    .orElse(home.toLocalDate());
            return Ask.of(Question.WHICH_DAY, Hours.at(first, Hours.NINE, 0));
        }
        if (within.ahead() < 0) {
            return new Refused(Reason.OVER);
        }
        return within.ahead() == 0 && days.isEmpty() && within.span() != Within.Span.WEEKEND
                ? Ask.of(Question.WHICH_DAY)
                : null;
    }

    private Reading withoutDay(@Nullable Clock clock) {
        Part part = draft.part();
        LocalDateTime local = now.toLocalDateTime();
        if (part == null) {
            return clock == null ? Ask.of(Question.WHEN) : led(Hours.next(clock, local, wake));
        }
        int minute = clock == null ? part.minute : Hours.onDay(clock, part, wake);
        LocalDateTime moment = Hours.at(local.toLocalDate(), minute, clock == null ? 0 : clock.second());
        LocalDateTime lastNight = moment.minusDays(1);
        if (minute >= Clock.DAY && lastNight.isAfter(local)) {
            return led(lastNight);
        }
        return led(moment.isAfter(local) ? moment : moment.plusDays(1));
    }

    private Reading onDay(Day day, @Nullable Clock clock) {
        LocalDate today = home.toLocalDate();
        Optional<LocalDate> date = day.on(today, today);
        if (date.isEmpty()) {
            return new Refused(Reason.OVER);
        }
        LocalDateTime local = now.toLocalDateTime();
        LocalDateTime moment = at(date.get(), clock);
        if (lead(moment).isAfter(local)) {
            return led(moment);
        }
        if (!(day instanceof Day.Weekday)
                && date.get().equals(today)
                && clock != null
                && !clock.exact()
                && draft.part() == null) {
            int twelve = clock.minute() % Clock.HALF_DAY;
            LocalDateTime later = Hours.at(today, twelve + Clock.HALF_DAY, clock.second());
            if (later.isAfter(local)) {
                return day instanceof Day.InDays ? led(later) : Ask.of(Question.WHICH_HALF, later);
            }
        }
        Optional<LocalDate> next =
                day instanceof Day.InDays ? Optional.empty() : day.on(date.get().plusDays(1), today);
        if (next.isPresent()) {
            return led(at(next.get(), clock));
        }
        Part part = draft.part();
        boolean stillOn = clock == null && part != null && date.get().equals(today) && part.to * 60 > minuteOf(local);
        return stillOn ? Ask.of(Question.WHICH_HOUR) : new Refused(Reason.OVER);
    }

    private static int minuteOf(LocalDateTime local) {
        return local.getHour() * 60 + local.getMinute();
    }

    private LocalDateTime at(LocalDate date, @Nullable Clock clock) {
        Part part = draft.part();
        if (clock != null) {
            return Hours.on(date, clock, part, wake, now.toLocalDateTime());
        }
        if (draft.isSameTime()
                || part == null && draft.ahead() != null && draft.days().isEmpty()) {
            return date.atTime(home.toLocalTime());
        }
        if (part != null) {
            return Hours.at(date, part.minute, 0);
        }
        return Hours.at(date, date.equals(home.toLocalDate()) ? laterToday() : Hours.NINE, 0);
    }

    private int laterToday() {
        int minute = Hours.NINE;
        while (minute <= minuteOf(home.toLocalDateTime()) && minute < TODAY_LAST) {
            minute += TODAY_STEP;
        }
        return minute;
    }

    private LocalDateTime lead(LocalDateTime moment) {
        Lead lead = draft.lead();
        if (lead == null) {
            return moment;
        }
        return lead.before()
                ? moment.minus(lead.period()).minus(lead.duration())
                : moment.plus(lead.period()).plus(lead.duration());
    }

    private Reading led(LocalDateTime moment) {
        ZonedDateTime due = lead(moment).atZone(now.getZone());
        return planned(due.toLocalDateTime(), due.toInstant());
    }

    private Reading planned(LocalDateTime at, java.time.Instant due) {
        if (!due.isAfter(home.toInstant())) {
            return draft.ahead() == null ? new Refused(Reason.OVER) : Ask.of(Question.WHEN);
        }
        if (due.isAfter(home.plusYears(Reading.FARTHEST_YEARS).toInstant())) {
            return new Refused(Reason.TOO_FAR);
        }
        ZoneId zone = now.getZone();
        boolean said = draft.zone() != null;
        LocalDateTime local = draft.ahead() != null && draft.ahead().isElapsed()
                ? due.atZone(zone).toLocalDateTime()
                : at;
        return new Once(local, zone, said, due);
    }
}
