package dev.pluto.language.time;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;

import dev.pluto.language.time.Fragment.Between;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Lasting;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Starting;
import dev.pluto.language.time.Fragment.Unit;
import dev.pluto.language.time.Fragment.Until;
import dev.pluto.language.time.Fragment.Within;
import dev.pluto.language.time.Reading.Ask;
import dev.pluto.language.time.Reading.Question;
import dev.pluto.language.time.Reading.Reason;
import dev.pluto.language.time.Reading.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves a rule: which days, from when, how often or until when. What RFC 5545 cannot say in one rule is asked about. */
final class Rules {

    private static final int EARLY = 6 * 60;

    private final Draft draft;
    private final Said said;
    private final ZonedDateTime now;
    private final boolean wake;

    private Rules(Draft draft, Said said, boolean wake) {
        this.draft = draft;
        this.said = said;
        Fragment.InZone zone = draft.zone();
        this.now = zone == null ? said.now() : said.now().withZoneSameInstant(zone.zone());
        this.wake = wake;
    }

    /** One reading for each hour that is named. */
    static List<Reading> of(Draft draft, Said said, boolean wake) {
        Rules rules = new Rules(draft, said, wake);
        Optional<Repeat> repeat = new RuleDays(draft).repeat();
        Within within = draft.within();
        boolean odd = within != null
                && (within.span() == Within.Span.WEEKEND || within.span() == Within.Span.YEAR && within.counted());
        if (repeat.isEmpty() || draft.isVague() || draft.ahead() != null || odd) {
            return List.of(Ask.of(draft.isVague() ? Question.VAGUE : Question.UNREAD));
        }
        List<Clock> clocks = draft.clocks();
        if (clocks.size() < 2 || draft.between() != null) {
            return List.of(rules.guarded(repeat.get(), draft.clock()));
        }
        List<Reading> all = new ArrayList<>();
        clocks.forEach(clock -> all.add(rules.guarded(repeat.get(), clock)));
        return all;
    }

    private Reading guarded(Repeat repeat, @Nullable Clock clock) {
        try {
            return repeat.isElapsed() ? elapsed(repeat, clock) : ofDays(repeat, clock);
        } catch (Contradiction e) {
            return new Refused(Reason.TWO_MOMENTS);
        } catch (NoSuchDay e) {
            return new Refused(Reason.NO_SUCH_DAY);
        }
    }

    /** "Every two hours": counted from now, from the hour named, or within the hours named. */
    private Reading elapsed(Repeat repeat, @Nullable Clock clock) {
        Between between = draft.between();
        if (between != null) {
            return HoursBetween.of(repeat, between, draft, now.toLocalDateTime())
                    .map(hours -> planned(hours.rule(), hours.start(), repeat))
                    .orElseGet(() -> Ask.of(Question.UNREAD));
        }
        long seconds = repeat.seconds();
        LocalDateTime local = now.toLocalDateTime();
        boolean dated = draft.hasDay() || draft.starting() != null || draft.part() != null;
        LocalDateTime named = ElapsedStart.of(draft, clock, local, wake);
        if (named == null && dated || named != null && !named.isAfter(local)) {
            return Ask.of(named == null ? Question.WHICH_HOUR : Question.UNREAD);
        }
        LocalDateTime start = named == null ? now.plusSeconds(seconds).toLocalDateTime() : named;
        Lasting lasting = draft.lasting();
        String end = "";
        if (lasting != null) {
            long length =
                    lasting.duration().toSeconds() + 86_400L * lasting.period().getDays();
            if (length < seconds || lasting.period().toTotalMonths() > 0) {
                return Ask.of(Question.UNREAD);
            }
            end = ";COUNT=" + length / seconds;
        }
        Until until = draft.until();
        if (until != null) {
            LocalDateTime last = last(until, start);
            if (last == null || !last.isAfter(start.minusSeconds(1))) {
                return Ask.of(Question.UNREAD);
            }
            end = ";UNTIL=" + Rrule.local(last);
        }
        return draft.within() != null
                ? Ask.of(Question.UNREAD)
                : planned(Rrule.of(repeat) + end + times(), start, repeat);
    }

    private @Nullable LocalDateTime last(Until until, LocalDateTime from) {
        if (until.clock() != null) {
            return Hours.next(until.clock(), from, false);
        }
        return until.day() == null
                ? null
                : until.day()
                        .on(from.toLocalDate(), said.today())
                        .map(d -> d.atTime(23, 59, 59))
                        .orElse(null);
    }

    private Reading ofDays(Repeat repeat, @Nullable Clock clock) {
        Part part = draft.part();
        int minute = Hours.NINE;
        if (clock != null) {
            boolean early = wake || isWorkingWeek(repeat) && clock.minute() % Clock.HALF_DAY >= EARLY;
            minute = Hours.onDay(clock, part, early) % Clock.DAY;
        } else if (part != null) {
            minute = part.minute;
        }
        Fragment.Lead lead = draft.lead();
        if (lead != null) {
            boolean within = clock != null && lead.period().isZero();
            int moved = minute
                    + (int) (lead.before() ? -1 : 1) * (int) lead.duration().toMinutes();
            if (!within || moved < 0 || moved >= Clock.DAY) {
                return Ask.of(clock == null ? Question.WHICH_HOUR : Question.UNREAD);
            }
            minute = moved;
        }
        LocalDate from = firstDay();
        LocalDateTime earliest = Hours.at(from, minute, clock == null ? 0 : clock.second());
        boolean over = !earliest.atZone(now.getZone()).toInstant().isAfter(now.toInstant());
        boolean byDate = repeat.isPlain() && (repeat.unit() == Unit.MONTH || repeat.unit() == Unit.YEAR);
        LocalDate next = byDate ? from.plus(repeat.interval(), Rrule.unit(repeat.unit())) : from.plusDays(1);
        Optional<LocalDate> first = Rrule.first(repeat, over ? next : from);
        if (first.isEmpty()) {
            throw new NoSuchDay("the rule never comes true");
        }
        LocalDateTime start = Hours.at(first.get(), minute, clock == null ? 0 : clock.second());
        Reading ended = checkedEnd(start);
        return ended != null ? ended : planned(Rrule.of(repeat) + end(start) + times(), start, repeat);
    }

    /** "Weekdays at 6:45" is before work. */
    private static boolean isWorkingWeek(Repeat repeat) {
        return repeat.unit() == Unit.WEEK && repeat.days().equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    private LocalDate firstDay() {
        LocalDate today = now.toLocalDate();
        Starting starting = draft.starting();
        Within within = draft.within();
        Day begins = starting != null
                ? starting.day()
                : draft.days().stream()
                        .filter(Day.InDays.class::isInstance)
                        .findFirst()
                        .orElse(null);
        if (begins == null && within != null) {
            begins = within.first();
        }
        LocalDate first = begins == null ? today : begins.on(today, today).orElse(today);
        return first.isBefore(today) ? today : first;
    }

    /** Asks where no run is left: there is no second Tuesday of the month in next week. */
    private @Nullable Reading checkedEnd(LocalDateTime start) {
        Until until = draft.until();
        if (until != null && until.day() == null) {
            return Ask.of(Question.UNREAD);
        }
        LocalDate last = lastDay(start);
        boolean empty = last != null && last.isBefore(start.toLocalDate());
        if (until != null && (last == null || empty)) {
            return new Refused(Reason.OVER);
        }
        boolean far = last != null && last.isAfter(start.toLocalDate().plusYears(Reading.FARTHEST_YEARS));
        Reading refused = far ? new Refused(Reason.TOO_FAR) : null;
        return empty ? Ask.of(Question.UNREAD) : refused;
    }

    private @Nullable LocalDate lastDay(LocalDateTime start) {
        Until until = draft.until();
        if (until != null && until.day() != null) {
            return until.day().on(start.toLocalDate(), said.today()).orElse(null);
        }
        Lasting lasting = draft.lasting();
        if (lasting != null) {
            return start.toLocalDate()
                    .plus(lasting.period())
                    .minusDays(lasting.period().isZero() ? 0 : 1);
        }
        Within within = draft.within();
        if (within != null && within.span() == Within.Span.WEEK && draft.starting() == null) {
            return new Day.WeekdayOfWeek(within.ahead(), DayOfWeek.SUNDAY)
                    .on(said.today(), said.today())
                    .orElse(null);
        }
        if (within != null && within.span() == Within.Span.MONTH && draft.starting() == null) {
            Day last = new Day.OfMonthAhead(within.ahead(), -1);
            return within.counted()
                    ? start.toLocalDate().with(lastDayOfMonth())
                    : last.on(said.today(), said.today()).orElse(null);
        }
        if (within != null && within.span() == Within.Span.YEAR) {
            return said.today().plusYears(within.ahead()).with(lastDayOfYear());
        }
        return null;
    }

    private String end(LocalDateTime start) {
        LocalDate last = lastDay(start);
        return last == null ? "" : ";UNTIL=" + Rrule.date(last);
    }

    private String times() {
        Fragment.Times times = draft.times();
        boolean ended = draft.until() != null || draft.lasting() != null;
        return times == null || ended ? "" : ";COUNT=" + times.count();
    }

    private Reading planned(String rule, LocalDateTime start, Repeat repeat) {
        ZonedDateTime due = start.atZone(now.getZone());
        LocalDateTime again = start.plus(repeat.interval(), Rrule.unit(repeat.unit()));
        boolean far = due.isAfter(now.plusYears(Reading.FARTHEST_YEARS))
                || again.isAfter(start.plusYears(Reading.FARTHEST_YEARS));
        return far
                ? new Refused(Reason.TOO_FAR)
                : new Reading.Repeating(start, rule, now.getZone(), draft.zone() != null, due.toInstant());
    }
}
