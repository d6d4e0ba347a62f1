package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import dev.pluto.language.time.Reading.Repeating;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What words change of a rule that is planned: "make it every other week", "also saturdays", "not fridays but thursdays", "until the
 * end of march". Its days, how often it comes, when it begins and when it ends; what the words leave unsaid stays.
 */
public final class RuleChange {

    /** What becomes of the days that are named. */
    public enum Way {
        /** They are the days from now on. */
        SET,
        /** They come on top. */
        ADD,
        /** They are left out. */
        DROP
    }

    private static final int LONGEST = 200;
    private static final int WEEK = 7;

    private final Draft told;
    private final Words w;
    private final RuleParts parts;
    private final ZonedDateTime due;
    private final Said said;

    private RuleChange(Words w, String rrule, ZonedDateTime due, Said said) {
        this.w = w;
        this.told = Draft.of(Scanner.answer(w));
        this.parts = RuleParts.of(rrule);
        this.due = due;
        this.said = said;
    }

    /**
     * The rule as it is then.
     *
     * @param rrule the rule there is
     * @param due when it comes next, in its zone
     * @return empty where the words change nothing but the hour, or nothing that can be kept in one rule
     */
    public static Optional<Repeating> of(Way way, String words, String rrule, ZonedDateTime due, Said said) {
        Words w = Words.of(dev.pluto.language.Excerpt.of(words, LONGEST), said.locale());
        RuleChange change = new RuleChange(w, rrule, due, said);
        try {
            return change.changed(way);
        } catch (Contradiction | NoSuchDay | ArithmeticException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same rule at the hour that is named; empty where anything else is. */
    public static Optional<Repeating> atHour(String words, String rrule, ZonedDateTime due, Said said) {
        Words w = Words.of(dev.pluto.language.Excerpt.of(words, LONGEST), said.locale());
        RuleChange change = new RuleChange(w, rrule, due, said);
        Draft told = change.told;
        boolean hour = told.clocks().size() == 1 && !told.hasDay() && !told.isRule();
        boolean open = told.all(Fragment.Vague.class).stream().anyMatch(vague -> vague.doubt() != Fragment.Doubt.HABIT);
        boolean elapsed = rrule.contains("HOURLY") || rrule.contains("MINUTELY") || rrule.contains("BYHOUR");
        if (!hour || open || elapsed || told.until() != null || told.has(Fragment.InZone.class)) {
            return Optional.empty();
        }
        Clock clock = told.clock();
        try {
            int minute = clock == null ? 0 : Hours.onDay(clock, told.part(), false) % Clock.DAY;
            ZonedDateTime at = due.with(Hours.at(due.toLocalDate(), minute, 0));
            if (change.parts.isBy("WEEKLY") && !change.parts.has("BYDAY")) {
                change.parts.on(EnumSet.of(due.getDayOfWeek()), 0);
            }
            LocalDate from = change.parts.interval() > 1 ? due.toLocalDate() : change.earliest();
            return change.parts.first(at.with(from), said.now()).map(change::from);
        } catch (Contradiction e) {
            return Optional.empty();
        }
    }

    private Optional<Repeating> changed(Way way) {
        if (parts.isBy("WEEKLY") && !parts.has("BYDAY")) {
            parts.on(EnumSet.of(due.getDayOfWeek()), 0);
        }
        boolean unread = told.isVague()
                || told.has(Fragment.NoSuch.class)
                || told.has(Fragment.InZone.class)
                || told.has(Fragment.Between.class)
                || told.has(Fragment.Seldom.class)
                || told.clocks().size() > 1;
        if (unread) {
            return Optional.empty();
        }
        if (way == Way.SET && (parts.isBy("HOURLY") || parts.isBy("MINUTELY"))) {
            return ElapsedChange.of(told, parts, due, said).map(this::from);
        }
        boolean days = new ChangedDays(w, told, parts, due).of(way);
        boolean often = !days && way == Way.SET && ofInterval();
        LocalDate begin = begin();
        boolean end = way == Way.SET && ended(begin == null ? due.toLocalDate() : begin);
        boolean hour = told.hasHour();
        if (way != Way.SET && !days || way == Way.ADD && hour && !isSameHour()) {
            return Optional.empty();
        }
        if (!days && !often && !end && begin == null || hour && parts.has("BYHOUR")) {
            return Optional.empty();
        }
        ZonedDateTime at = way == Way.DROP ? due : atHour(due);
        return planned(at, begin, days || often, way == Way.DROP || told.except() != null);
    }

    private Repeating from(ZonedDateTime start) {
        return new Repeating(start.toLocalDateTime(), parts.toString(), start.getZone(), false, start.toInstant());
    }

    /** @param isLess only days were left out: what was skipped before stays so */
    private Optional<Repeating> planned(
            ZonedDateTime hour, @Nullable LocalDate begin, boolean isOther, boolean isLess) {
        ZonedDateTime from = hour;
        if (begin != null) {
            from = hour.with(begin);
        } else if (isOther && !isLess) {
            from = hour.with(earliest());
        }
        boolean anchored = begin == null && !isOther;
        Optional<ZonedDateTime> first =
                anchored && hour.isAfter(said.now()) ? Optional.of(hour) : parts.first(from, said.now());
        return first.map(this::from);
    }

    /** What comes within a week may come on another of its days; what begins later does not begin sooner. */
    private LocalDate earliest() {
        LocalDate today = said.now().withZoneSameInstant(due.getZone()).toLocalDate();
        boolean byDate = parts.isBy("MONTHLY") || parts.isBy("YEARLY");
        if (byDate || parts.isBy("DAILY") && parts.interval() > 1) {
            return byDate ? today : due.toLocalDate();
        }
        LocalDate week = due.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean later = due.toLocalDate().isAfter(today.plusDays(WEEK));
        return parts.interval() > 1 || later ? (week.isBefore(today) ? today : week) : today;
    }

    private ZonedDateTime atHour(ZonedDateTime time) {
        if (!told.hasHour()) {
            return time;
        }
        Clock clock = told.clock();
        Fragment.Part part = told.part();
        if (clock == null) {
            int minute = part == null ? time.getHour() * 60 + time.getMinute() : part.minute;
            return time.with(Hours.at(time.toLocalDate(), minute % Clock.DAY, 0));
        }
        Draft near = part == null ? Staying.inItsHalf(told, time, said) : told;
        Clock meant = near.clock();
        int minute = Hours.onDay(meant == null ? clock : meant, part, false) % Clock.DAY;
        return time.with(Hours.at(time.toLocalDate(), minute, clock.second()));
    }

    private boolean isSameHour() {
        return told.part() == null && atHour(due).toLocalTime().equals(due.toLocalTime());
    }

    /** "Every other week", "every three days", "monthly". */
    private boolean ofInterval() {
        List<Repeat> all = told.all(Repeat.class);
        if (all.size() != 1 || !all.get(0).isPlain() || all.get(0).isElapsed()) {
            return false;
        }
        Repeat repeat = all.get(0);
        String frequency = Rrule.of(repeat).substring("FREQ=".length()).replaceAll(";.*", "");
        boolean known = parts.isBy("DAILY") || parts.isBy("WEEKLY") || parts.isBy("MONTHLY") || parts.isBy("YEARLY");
        boolean same = parts.isBy(frequency) && parts.interval() == repeat.interval() && !parts.has("BYDAY");
        if (!known || same || parts.has("BYHOUR")) {
            return false;
        }
        if (repeat.unit() == Unit.WEEK && !parts.isBy("WEEKLY")) {
            parts.on(EnumSet.of(due.getDayOfWeek()), 0);
        } else if (!parts.isBy(frequency)) {
            parts.remove("BYDAY");
        }
        if (repeat.unit() == Unit.MONTH && !parts.isBy("MONTHLY") && !parts.isBy("YEARLY")) {
            parts.onDates(Set.of(due.getDayOfMonth()));
        } else if (!parts.isBy(frequency)) {
            parts.remove("BYMONTHDAY");
            parts.remove("BYMONTH");
        }
        parts.every(frequency, repeat.interval());
        return true;
    }

    /** "Starting monday", "from next week on". */
    private @Nullable LocalDate begin() {
        LocalDate today = said.today();
        if (told.starting() != null) {
            return told.starting().day().on(today, today).orElse(null);
        }
        boolean starts = false;
        for (int i = 0; i < w.size(); i++) {
            starts |= w.is(i, Kind.STARTING);
        }
        Fragment.Within within = told.within();
        if (!starts) {
            return null;
        }
        if (within != null && within.span() == Fragment.Within.Span.WEEK) {
            return new Day.WeekdayOfWeek(within.ahead(), DayOfWeek.MONDAY)
                    .on(today, today)
                    .orElse(null);
        }
        return told.days().size() == 1 ? told.days().get(0).on(today, today).orElse(null) : null;
    }

    private boolean ended(LocalDate begin) {
        Fragment.Until until = told.until();
        LocalDate last = until == null || until.day() == null
                ? null
                : until.day().on(begin, said.today()).orElse(null);
        Period length = Pause.length(w);
        if (last == null && length != null) {
            last = begin.plus(length).minusDays(1);
        }
        Fragment.Times times = told.times();
        if (last != null && !last.isBefore(begin)) {
            parts.remove("COUNT");
            parts.put("UNTIL", Rrule.date(last));
            return true;
        }
        if (times != null) {
            parts.remove("UNTIL");
            parts.put("COUNT", String.valueOf(times.count()));
            return true;
        }
        return false;
    }
}
