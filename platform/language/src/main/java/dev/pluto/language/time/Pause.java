package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Starting;
import dev.pluto.language.time.Fragment.Until;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days on which something shall not come: "for a week", "until monday", "next week", "from the 3rd for ten days". */
public final class Pause {

    private static final int LONGEST = 200;

    private Pause() {}

    /** @return empty where the words name no days that are still to come */
    public static Optional<DayRange> of(String words, Said said) {
        Words w = Words.of(dev.pluto.language.Excerpt.of(words, LONGEST), said.locale());
        Draft told = Draft.of(Scanner.answer(w));
        LocalDate today = said.today();
        try {
            LocalDate first = first(w, told, today);
            Until until = told.until();
            LocalDate again = until == null || until.day() == null
                    ? null
                    : until.day().on(first, today).orElse(null);
            if (again != null) {
                return again.isAfter(first) ? Optional.of(new DayRange(first, again.minusDays(1))) : Optional.empty();
            }
            Period length = length(w);
            Optional<DayRange> named = Answers.days(words, said);
            boolean inRange = named.isPresent() && told.within() != null;
            return length == null || inRange
                    ? named
                    : Optional.of(new DayRange(first, first.plus(length).minusDays(1)));
        } catch (NoSuchDay | Contradiction | ArithmeticException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * When what repeats comes again after some days.
     *
     * @param due when it comes next
     * @param last the last day on which it shall not
     */
    public static Optional<LocalDateTime> again(String rrule, LocalDateTime due, LocalDate last) {
        RuleParts parts = RuleParts.of(rrule);
        if (!due.toLocalDate().isBefore(last.plusDays(1))) {
            return Optional.of(due);
        }
        boolean known = parts.isBy("DAILY") || parts.isBy("WEEKLY") || parts.isBy("MONTHLY") || parts.isBy("YEARLY");
        return known ? parts.firstAfter(due, last) : sameHour(parts, due, last);
    }

    /** Of what comes every so many hours the hour at which it would come next. */
    private static Optional<LocalDateTime> sameHour(RuleParts parts, LocalDateTime due, LocalDate last) {
        boolean fits = parts.isBy("HOURLY") && 24 % parts.interval() == 0 && !parts.has("UNTIL");
        return fits ? Optional.of(due.toLocalTime().atDate(last.plusDays(1))) : Optional.empty();
    }

    private static LocalDate first(Words w, Draft told, LocalDate today) {
        Day from = from(w);
        if (from != null) {
            return from.on(today, today).orElse(today);
        }
        Starting starting = told.starting();
        if (starting != null) {
            return starting.day().on(today, today).orElse(today);
        }
        boolean both = told.has(Until.class) && told.has(On.class);
        return both ? told.days().get(0).on(today, today).orElse(today) : today;
    }

    /** "For two weeks from monday". */
    private static @Nullable Day from(Words w) {
        for (int i = 0; i < w.size(); i++) {
            int behind = w.after(i, Kind.FROM, Kind.STARTING);
            Match day = behind < 0 ? null : DayGrammar.day(w, w.skip(behind, Kind.ON), true);
            if (day != null && day.first() instanceof On on) {
                return on.day();
            }
        }
        return null;
    }

    /** "For ten days". */
    static @Nullable Period length(Words w) {
        for (int i = 0; i < w.size(); i++) {
            int behind = w.after(i, Kind.FOR);
            Lengths.Length length = behind < 0 ? null : Lengths.of(w, w.skip(w.skip(behind, Kind.THE), Kind.NEXT));
            boolean days =
                    length != null && !length.vague() && length.duration().isZero();
            if (days && length != null && !length.isZero()) {
                return length.period();
            }
        }
        return null;
    }
}
