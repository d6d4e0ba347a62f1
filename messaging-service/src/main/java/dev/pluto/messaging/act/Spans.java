package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Said;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which part of what is planned is asked for: days, hours after or before which it is, a part of the day. */
final class Spans {

    /** So far ahead what comes after a day is looked for. */
    private static final int DAYS_AHEAD = 60;

    private static final int SHORT = 6;
    private static final int MOST_OF_A_MONTH = 26;

    private Spans() {}

    /** "Nothing tomorrow then?" */
    static boolean isNothing(Request r) {
        int head = r.head();
        return r.isQuestion()
                && r.is(head, Kind.NOTHING)
                && r.find(head, Kind.TIME, Kind.LATER) > 0
                && Targets.matter(r, head + 1, r.size()).isEmpty();
    }

    static Act.ListReminders list(Request r, Heard heard) {
        Said said = heard.said();
        int bound = r.find(0, Kind.BOUND);
        int end = bound > 0 && isBounded(r, said) ? bound : r.size();
        String matter = Targets.matter(r, r.head(), end);
        boolean next = r.has(Kind.NEXT_ONE) || PlainReminders.asksHowLong(r);
        return new Act.ListReminders(days(r, said), next, matter, after(r, said), before(r, said));
    }

    /** "Whats in june": a month and nothing else. */
    static boolean isOfAMonth(Request r, Heard heard) {
        return r.isQuestion()
                && r.size() <= SHORT
                && r.find(0, r::isNumber) < 0
                && Targets.matter(r, 0, r.size()).isEmpty()
                && Answers.days(r.text(), heard.said())
                        .filter(days -> days.last().isAfter(days.first().plusDays(MOST_OF_A_MONTH)))
                        .isPresent();
    }

    /** "Whats tomorrow again my brain is mush": why it is asked stands behind it. */
    static boolean isAside(Request r, Heard heard) {
        boolean owned = isShownOfADay(r);
        int day = r.after(r.head(), owned ? Kind.SHOW : Kind.QUESTION);
        int end = day > 0 && r.is(day, Kind.TIME)
                ? r.skip(day, Kind.TIME, Kind.AGAIN, Kind.REMINDER, Kind.LIST_WORD)
                : -1;
        boolean dated = owned || Answers.days(r.said(day, end), heard.said()).isPresent();
        return end > day && dated && (r.is(end, Kind.OWN, Kind.CLAUSE) || r.isEnd(end));
    }

    /** Whether it says after or before what. */
    static boolean isBounded(Request r, Said said) {
        return hour(r, said, "AFTER") != null
                || hour(r, said, "BEFORE") != null
                || bounded(r, said).isPresent();
    }

    static @Nullable LocalTime after(Request r, Said said) {
        LocalTime hour = hour(r, said, "AFTER");
        return hour == null && hour(r, said, "BEFORE") == null ? part(r, said, true) : hour;
    }

    static @Nullable LocalTime before(Request r, Said said) {
        LocalTime hour = hour(r, said, "BEFORE");
        return hour == null && hour(r, said, "AFTER") == null ? part(r, said, false) : hour;
    }

    /** Days that are named, or those before or after them; one of the week that is today means that or the next one. */
    static @Nullable DayRange days(Request r, Said said) {
        return bounded(r, said)
                .or(() -> Answers.days(r.text(), said))
                .or(() -> owned(r, said))
                .orElse(null);
    }

    /** "Read me friday's", "fridays reminders": those of that day. */
    private static Optional<DayRange> owned(Request r, Said said) {
        int at = isShownOfADay(r) ? r.after(r.head(), Kind.SHOW) : -1;
        String word = r.word(at);
        int end = word.endsWith("'s") ? word.length() - 2 : word.length() - 1;
        return at < 0 ? Optional.empty() : Answers.days(word.substring(0, end), said);
    }

    private static boolean isShownOfADay(Request r) {
        int shown = r.after(r.head(), Kind.SHOW);
        return r.is(shown, Kind.TIME) && r.word(shown).endsWith("s");
    }

    /** "Friday's list" is what is planned then. */
    static boolean isListOfADay(Request r) {
        return isShownOfADay(r) && r.is(r.after(r.head(), Kind.SHOW) + 1, Kind.LIST_WORD);
    }

    /** "Before the weekend", "after tuesday". */
    private static Optional<DayRange> bounded(Request r, Said said) {
        int at = r.find(0, Kind.BOUND);
        Lexis.Found bound = r.at(at, Kind.BOUND);
        boolean counted = at > 0 && r.is(at - 1, Kind.TIME); // "the day after tomorrow"
        if (bound == null || counted || hour(r, said, bound.value()) != null || r.isNumber(bound.next())) {
            return Optional.empty();
        }
        boolean isDay = r.find(bound.next(), Kind.TIME) >= 0
                && r.find(bound.next(), i -> !r.is(i, Kind.TIME, Kind.ARTICLE, Kind.STOP) && r.isWord(i)) < 0;
        if (!isDay) {
            return Optional.empty();
        }
        return Answers.days(r.said(bound.next()), said)
                .map(days -> bound.value().equals("AFTER")
                        ? new DayRange(days.last().plusDays(1), days.last().plusDays(DAYS_AHEAD))
                        : new DayRange(
                                said.today(),
                                days.first().isAfter(said.today())
                                        ? days.first().minusDays(1)
                                        : said.today()));
    }

    /** "After 5", "before noon", "before lunch": an hour that bounds what is asked for. */
    private static @Nullable LocalTime hour(Request r, Said said, String side) {
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.BOUND);
            int hour = found == null ? -1 : found.next();
            boolean counts = r.isNumber(hour)
                    && Answers.length(r.said(hour, hour + 2), said).isPresent();
            if (found != null && found.value().equals(side) && !counts) {
                Lexis.Found named = r.at(hour, Kind.HOUR_OF);
                return named == null ? HourWords.at(r, hour, said) : LocalTime.parse(named.value());
            }
        }
        return null;
    }

    /** "This afternoon", "tomorrow morning": from when to when. */
    private static @Nullable LocalTime part(Request r, Said said, boolean isStart) {
        Lexis.Found part = r.at(r.find(0, Kind.PART_OF_DAY), Kind.PART_OF_DAY);
        if (part == null || Answers.days(r.text(), said).isEmpty()) {
            return null;
        }
        int dash = part.value().indexOf('-');
        String bound = isStart ? part.value().substring(0, dash) : part.value().substring(dash + 1);
        return bound.isEmpty() ? null : LocalTime.parse(bound);
    }
}
