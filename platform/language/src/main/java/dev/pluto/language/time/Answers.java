package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Days;
import dev.pluto.language.time.Fragment.Lead;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Vague;
import dev.pluto.language.time.Fragment.Within;
import dev.pluto.language.time.Reading.Ask;
import dev.pluto.language.time.Reading.Question;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads bare words of time in a talk: the answer to "when?", a new time for what is planned, a length, a range of days. */
public final class Answers {

    private static final int LONGEST = 200;
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)", Pattern.CASE_INSENSITIVE);

    private Answers() {}

    /**
     * Completes what an earlier text left open: "saturday at 11", "pm", "the 14th". What the answer says counts, what it does not say
     * stays as it was asked for.
     *
     * @param text what was asked for first
     * @param asked when and where that was said
     * @param answer the words that answer
     * @param answered when and where they were said
     * @return the plan of the first text with a new reading, which may ask again
     */
    public static Plan complete(String text, Said asked, String answer, Said answered) {
        return completeAll(text, asked, answer, answered).get(0);
    }

    /** As {@link #complete}, one plan for each hour or day that the answer names: "9, 1 and 6". */
    public static List<Plan> completeAll(String text, Said asked, String answer, Said answered) {
        Plan first = TimeReader.read(text, asked).get(0);
        Draft said = Requests.of(Words.of(text, asked.locale())).get(0).draft();
        Draft told = draft(answer, answered);
        boolean unread = first.reading() instanceof Ask ask && ask.question() == Question.UNREAD;
        Draft open = said.clock() == null && unread ? said.with(onlyHour(text, asked)) : said;
        Draft both = halved(open, answer, answered).orElseGet(() -> merged(open, told));
        if (both.isEmpty()) {
            return List.of(new Plan(first.wish(), first.byVoice(), first.matter(), Ask.of(Question.WHEN)));
        }
        return TimeReader.resolved(both, answered, first.wish() == Wish.WAKE_UP_CALL).stream()
                .map(reading -> new Plan(first.wish(), first.byVoice(), first.matter(), reading))
                .toList();
    }

    /** Whether these words say anything about when, so that they may be an answer. */
    public static boolean saysWhen(String answer, Said said) {
        Draft draft = draft(answer, said);
        return draft.saysWhen() || halfDay(Words.of(clipped(answer), said.locale())) != null;
    }

    /** Whether these words name an hour or a length from now, rather than a day alone. */
    public static boolean saysHour(String words, Said said) {
        return draft(words, said).hasHour();
    }

    /**
     * What once more means by what is planned already: "another one ten minutes later", "the same for tuesday".
     *
     * @param planned the moment it is planned for, in its zone
     * @return empty where the words name an hour of their own, no day either, or something else to count from
     */
    public static Optional<Reading> relative(String words, ZonedDateTime planned, Said said) {
        Words w = Words.of(clipped(words), said.locale());
        Optional<Reading> shifted = Shift.of(w, planned, said);
        if (shifted.isPresent()) {
            return Shift.isFromThat(w) ? shifted : Optional.empty();
        }
        Draft told = draft(words, said);
        boolean counted = told.ahead() == null || told.isSameTime();
        boolean day = told.hasDay() && !told.hasHour() && counted && !told.isRule() && !told.isVague();
        return day ? Optional.of(move(words, planned, said)) : Optional.empty();
    }

    /**
     * Something else, counted from what is planned: "and the dog half an hour later".
     *
     * @param planned the moment it is planned for, in its zone
     * @return empty where nothing is counted, or from something else
     */
    public static Optional<Besides> besides(String words, ZonedDateTime planned, Said said) {
        Words w = Words.of(clipped(words), said.locale());
        return Shift.isFromThat(w)
                ? Shift.found(w, planned, said)
                        .map(found -> new Besides(w.without(found.from(), found.to()), found.reading()))
                : Optional.empty();
    }

    /** @param rest what is said beside when */
    public record Besides(String rest, Reading reading) {}

    /**
     * A new time for what is planned: "an hour later", "to friday", "make it 8", "tomorrow instead". The day stays when only an hour is
     * said, and the hour when only a day is.
     *
     * @param planned the moment it is planned for, in its zone
     */
    public static Reading move(String words, ZonedDateTime planned, Said said) {
        Words w = Words.of(clipped(words), said.locale());
        Optional<Reading> shifted = Shift.of(w, planned, said);
        if (shifted.isPresent()) {
            return shifted.get();
        }
        Draft told = Staying.atItsTime(draft(words, said), planned);
        Optional<Clock> past = Staying.pastItsHour(w, planned);
        if (past.isPresent()) {
            told = Staying.onItsDay(Draft.of(List.of(piece(past.get()))), planned, said);
        }
        if (!told.saysWhen()) {
            return Ask.of(told.isVague() ? Question.VAGUE : Question.WHEN);
        }
        boolean isList = Scanner.answer(w).stream()
                .anyMatch(piece -> Draft.of(List.of(piece)).clocks().size() > 1);
        if (isList && !told.hasDay()) {
            return Ask.of(Question.WHICH_HOUR);
        }
        int minute = planned.getHour() * 60 + planned.getMinute();
        Draft both = told;
        boolean isElapsed = told.has(Fragment.Seldom.class)
                || told.all(Repeat.class).stream().anyMatch(Repeat::isElapsed);
        if (!told.hasHour() && told.ahead() == null && !isElapsed) {
            both = told.with(Draft.of(List.of(piece(new Clock(minute, planned.getSecond(), true)))));
        } else if (!told.hasDay() && !told.isRule()) {
            both = Staying.onItsDay(Staying.inItsHalf(told, planned, said), planned, said);
        }
        return Staying.onItsDayToo(TimeReader.resolved(both, said, false).get(0), told, planned, said);
    }

    /** "10 more minutes", "an hour", "half an hour please"; empty without a length that a clock can count. */
    public static Optional<Duration> length(String words, Said said) {
        Words w = Words.of(clipped(words), said.locale());
        for (int i = 0; i < w.size(); i++) {
            Lengths.Length length = Lengths.of(w, i);
            if (length != null
                    && !length.vague()
                    && !length.isZero()
                    && length.period().toTotalMonths() == 0) {
                return Optional.of(length.duration().plusDays(length.period().getDays()));
            }
        }
        return Optional.empty();
    }

    /**
     * Days to list: "tomorrow", "this week", "next month", "on friday", "at the weekend".
     *
     * @return empty when no day is named, or one that is over
     */
    public static Optional<DayRange> days(String words, Said said) {
        Draft draft = draft(words, said);
        LocalDate today = said.today();
        Within within = draft.within();
        if (within != null && !draft.has(On.class)) {
            return Optional.of(Spans.of(within, today))
                    .filter(range -> !range.last().isBefore(today));
        }
        if (draft.days().isEmpty()) {
            return Optional.empty();
        }
        try {
            return draft.days().get(0).on(today, today).map(day -> new DayRange(day, day));
        } catch (NoSuchDay | Contradiction e) {
            return Optional.empty();
        }
    }

    /** The one hour of a text of which nothing else could be read: "on my night shifts at 9pm". */
    private static Draft onlyHour(String text, Said said) {
        List<Clock> clocks =
                Draft.of(Scanner.pieces(Words.of(text, said.locale()))).all(Clock.class);
        return clocks.size() == 1 ? Draft.of(List.of(piece(clocks.get(0)))) : Draft.empty();
    }

    /** "pm", "in the morning": only which half of the day was asked. */
    private static Optional<Draft> halved(Draft open, String answer, Said said) {
        Lexeme half = halfDay(Words.of(clipped(answer), said.locale()));
        Clock clock = open.clock();
        if (half == null || clock == null) {
            return Optional.empty();
        }
        int minute = clock.minute() % Clock.HALF_DAY + half.number();
        Draft rest = open.without(Clock.class, Vague.class);
        return Optional.of(rest.with(Draft.of(List.of(piece(new Clock(minute, clock.second(), true))))));
    }

    private static @org.jspecify.annotations.Nullable Lexeme halfDay(Words w) {
        Lexeme half = w.find(0, Kind.HALFDAY);
        return half != null && half.next() == w.size() ? half : null;
    }

    private static Draft merged(Draft open, Draft told) {
        Draft rest = open.without(Vague.class, Fragment.Now.class, Fragment.NoSuch.class);
        if (told.isRule() && !told.hasHour() && !told.hasDay() && open.clock() != null) {
            return told.with(open.without(
                    On.class,
                    Within.class,
                    Days.class,
                    Ahead.class,
                    Lead.class,
                    Repeat.class,
                    Fragment.Seldom.class,
                    Vague.class));
        }
        if (told.isRule() || told.has(Ahead.class)) {
            return told;
        }
        if (told.has(Clock.class) || told.has(PartOf.class)) {
            boolean part = told.has(PartOf.class) && !told.has(Clock.class);
            rest = part ? rest.without(PartOf.class) : rest.without(Clock.class, PartOf.class, Ahead.class);
        }
        if (told.hasDay()) {
            rest = rest.without(On.class, Within.class, Days.class, Ahead.class, Lead.class, Repeat.class);
        }
        return rest.with(told);
    }

    private static Draft draft(String words, Said said) {
        Words w = Words.of(clipped(words), said.locale());
        List<Piece> pieces = new ArrayList<>(Scanner.answer(w));
        return Draft.of(pieces);
    }

    static Piece piece(Fragment fragment) {
        return new Piece(0, 0, List.of(fragment), false);
    }

    /** "17th" alone is a day, not an hour. */
    private static String clipped(String words) {
        return ORDINAL.matcher(words.strip()).matches() ? "the " + words.strip() : excerpt(words);
    }

    private static String excerpt(String words) {
        return dev.pluto.language.Excerpt.of(words, LONGEST);
    }
}
