package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.act.Act.AskClock;
import dev.pluto.messaging.act.Act.AskClock.Asks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions of time and date: what of it, which days, which place. */
final class ClockWords {

    private static final int SHORT = 8;

    private ClockWords() {}

    static AskClock ask(Request r, Heard heard) {
        Asks asks = asks(r, heard);
        ZoneId zone = asks == Asks.TIME ? SettingWords.zone(r).zone() : null;
        Instant until = asks == Asks.DAYS_UNTIL ? hour(r, heard) : null;
        return new AskClock(asks, asks == Asks.TIME ? null : days(r, heard), zone, until);
    }

    /** "How long until 6", "how many hours till midnight": an hour, where days are not counted. */
    private static @Nullable Instant hour(Request r, Heard heard) {
        int until = r.find(1, i -> r.is(i, Kind.UNTIL) && r.isIn(i + 1));
        String rest = until < 0 ? "" : r.said(r.after(until, Kind.UNTIL));
        boolean days = r.find(0, i -> r.is(i, Kind.DAYS_COUNTED)) >= 0;
        if (days || rest.isBlank() || !Answers.saysHour(rest, heard.said())) {
            return null;
        }
        ZonedDateTime now = heard.said().at().atZone(heard.said().zone());
        return Answers.move(rest, now, heard.said()) instanceof Reading.Once once ? once.due() : null;
    }

    private static Asks asks(Request r, Heard heard) {
        Asks asked = null;
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.CLOCK);
            Asks one = found == null ? null : Asks.valueOf(found.value());
            asked = asked == null || one != null && one.compareTo(asked) > 0 ? one : asked;
        }
        if (asked == null) {
            return asksForDay(r, heard);
        }
        return r.has(Kind.AHEAD) && SettingWords.zone(r).zone() != null ? Asks.TIME : asked;
    }

    /** "Is it friday", "is tomorrow the 5th": of the weekday; "when is easter": of the date. */
    private static Asks asksForDay(Request r, Heard heard) {
        boolean day = Answers.days(r.text(), heard.said()).isPresent();
        boolean when = r.word(r.head()).startsWith("when");
        boolean alone = r.is(r.head(), Kind.QUESTION) && r.isEnd(r.head() + 1, Kind.TIME);
        if (day && alone) {
            return Asks.WEEKDAY;
        }
        boolean isDaysAhead = Answers.length(r.text(), heard.said())
                        .filter(length -> length.toDays() > 0)
                        .isPresent()
                && ahead(r, heard).isPresent();
        if (isDaysAhead) {
            return Asks.DATE;
        }
        return !day ? Asks.TIME : when ? Asks.DATE : r.is(r.head(), Kind.AUXILIARY) ? Asks.WEEKDAY : Asks.TIME;
    }

    /** "Is it friday" asks about today, "is tomorrow friday" about tomorrow. */
    private static boolean isOfToday(Request r) {
        return r.is(r.head(), Kind.AUXILIARY) && !r.has(Kind.CLOCK) && r.is(r.head() + 1, Kind.IT, Kind.THEIRS)
                || r.is(r.head(), Kind.AUXILIARY) && r.word(r.head() + 1).equals("today");
    }

    /** "And in Tokyo?" behind a question of the time. */
    static @Nullable AskClock further(Request r, Heard heard) {
        boolean goesOn = r.is(0, Kind.AND)
                || r.is(r.head(), Kind.FURTHER, Kind.AND)
                || r.word(r.head()).equals(heard.isSpanish() ? "en" : "in");
        ZoneId zone = goesOn && r.size() <= SHORT ? SettingWords.zone(r).zone() : null;
        return zone == null ? ofOtherUnit(r, heard) : new AskClock(Asks.TIME, null, zone);
    }

    /** "And the day?" */
    private static @Nullable AskClock ofOtherUnit(Request r, Heard heard) {
        int behind = Math.max(r.after(0, Kind.FURTHER), r.after(r.head(), Kind.FURTHER));
        int and = r.isMark(0) ? 1 : 0;
        int unit = r.skip(Math.max(and, behind), Kind.AND, Kind.ARTICLE);
        boolean only = (r.is(and, Kind.AND) || behind > 0) && r.isIn(unit) && r.isEnd(unit + 1, Kind.STOP, Kind.TIME);
        Request asked = heard.tongue().request((heard.isSpanish() ? "qu\u00e9 " : "what ") + r.said(unit, unit + 1));
        return only && asked.is(0, Kind.CLOCK) ? ask(asked, heard) : null;
    }

    /** "What time is the rehearsal" asks when something is; "what time is it", "what time is it in Tokyo" ask what the clock says. */
    static boolean isOfSomething(Request r) {
        int is = r.find(1, i -> r.word(i - 1).equals("time") && isBe(r.word(i)));
        int behind = is < 0 ? -1 : r.is(is + 1, Kind.ARTICLE, Kind.OWN) ? is + 2 : is + 1;
        boolean named = behind > is + 1 || SettingWords.zone(r).zone() == null;
        return is > 0
                && r.isWord(behind)
                && named
                && !r.is(
                        behind,
                        Kind.IT,
                        Kind.THEIRS,
                        Kind.TIME,
                        Kind.SOFT,
                        Kind.STOP,
                        Kind.UNTO,
                        Kind.PLACE_BEFORE,
                        Kind.CLOCK);
    }

    private static boolean isBe(String word) {
        return word.equals("is") || word.equals("are") || word.equals("was");
    }

    /** Whether it is plainly a question of the clock. */
    static boolean isPlain(Request r, Heard heard) {
        int at = r.skip(0, Kind.HOLD); // "hold on whats the time"
        Lexis.Found found = r.at(at, Kind.CLOCK);
        return found != null
                && !r.has(Kind.REMIND)
                && !isOfSomebody(r)
                && (r.has(Kind.AHEAD) && SettingWords.zone(r).zone() != null
                        || r.isEnd(found.next(), Kind.STOP, Kind.TIME)
                        || isAside(r, found.next())
                        || found.value().equals("DAYS_UNTIL")
                        || found.value().equals("WEEKDAY") && isOfADay(r, found.next(), heard));
    }

    /** "And what year is she": of whoever was spoken of. */
    static boolean isOfSomebody(Request r) {
        return r.isQuestion()
                && r.find(1, i -> r.is(i, Kind.THEIRS) && !r.is(i, Kind.THEM, Kind.IT) && r.isEnd(i + 1)) > 0;
    }

    /** "Whats the date, my phone died": why it is asked stands behind a comma. */
    private static boolean isAside(Request r, int behind) {
        return r.isQuestion() && r.word(behind).equals(",") && r.is(behind + 1, Kind.OWN, Kind.CLAUSE, Kind.NOT);
    }

    /** "What day is the 5th", "what day is it in two weeks"; "what day is choir" asks of what somebody told. */
    private static boolean isOfADay(Request r, int behind, Heard heard) {
        boolean named = Answers.days(r.said(behind, r.size()), heard.said()).isPresent();
        return !r.is(behind, Kind.OWN)
                && (named
                        || r.is(behind, Kind.IT, Kind.THEIRS)
                        || ahead(r, heard).isPresent());
    }

    /** "Tomorrow's date". */
    private static Optional<DayRange> owned(Request r, Heard heard) {
        int at = r.find(0, i -> r.is(i, Kind.TIME) && r.word(i).endsWith("'s"));
        String word = r.word(at);
        return at < 0 ? Optional.empty() : Answers.days(word.substring(0, word.length() - "'s".length()), heard.said());
    }

    /** "What day is it in two weeks", "what day was it 3 days ago". */
    private static Optional<DayRange> ahead(Request r, Heard heard) {
        ZonedDateTime now = heard.said().at().atZone(heard.said().zone());
        if (r.has(Kind.AGO)) {
            return Answers.length(r.text(), heard.said())
                    .map(now::minus)
                    .map(then -> new DayRange(then.toLocalDate(), then.toLocalDate()));
        }
        boolean counted = r.find(0, i -> r.word(i).equals("in") || r.word(i).equals("from")) >= 0
                && Answers.length(r.text(), heard.said()).isPresent();
        Reading then = counted ? Answers.move(r.text(), now, heard.said()) : null;
        return then instanceof Reading.Once once
                ? Optional.of(new DayRange(once.at().toLocalDate(), once.at().toLocalDate()))
                : Optional.empty();
    }

    private static @Nullable DayRange days(Request r, Heard heard) {
        if (isOfToday(r)) {
            return null;
        }
        int until = r.find(1, i -> r.is(i, Kind.UNTIL) && r.isIn(i + 1));
        Optional<DayRange> behind =
                until < 0 ? Optional.empty() : Answers.days(r.said(r.after(until, Kind.UNTIL)), heard.said());
        return behind.or(() -> Answers.days(r.text(), heard.said()))
                .or(() -> owned(r, heard))
                .or(() -> ahead(r, heard))
                .orElse(null);
    }
}
