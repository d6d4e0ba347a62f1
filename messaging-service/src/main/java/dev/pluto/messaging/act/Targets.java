package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Said;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which thing is meant: words of its matter, "it", "the second one", "both", "tomorrow's", "the 7pm one". */
final class Targets {

    private static final Pattern OWNED = Pattern.compile("'s$");
    private static final int MOST_WORDS = 12;

    private Targets() {}

    /** @param from where the words begin that say which, from the deed on; {@code to} where they end */
    static Target of(Request r, int from, int to, Said said) {
        int except = except(r, from, to);
        if (except > 0) {
            Target kept = of(r, except, to, said);
            return new Target(kept.words(), false, kept.ordinal(), kept.days(), kept.time(), true, true);
        }
        Target plain = plain(r, from, to, said);
        int span = r.find(from, Kind.BOUND, Kind.PART_OF_DAY);
        boolean isSpan = plain.isAll() && span >= 0 && span < to;
        LocalTime after = isSpan ? Spans.after(r, said) : null;
        LocalTime before = isSpan ? Spans.before(r, said) : null;
        if (after == null && before == null) {
            return plain;
        }
        DayRange today = new DayRange(said.today(), said.today());
        return plain.within(plain.days() == null ? today : plain.days(), after, before);
    }

    private static Target plain(Request r, int from, int to, Said said) {
        String words = matter(r, from, to);
        Integer ordinal = ordinal(r, from, to);
        boolean timely = isTimely(r, from, to);
        DayRange days = timely ? Answers.days(unowned(r, from, to), said).orElse(null) : null;
        return new Target(
                words,
                words.isEmpty() && has(r, from, to, Kind.IT),
                ordinal,
                days,
                timely ? HourWords.in(r, from, to, said) : null,
                isAll(r, from, to)
                        || days != null && isSeveral(r, from, to)
                        || has(r, from, to, Kind.THEM)
                        || has(r, from, to, Kind.OTHERS),
                has(r, from, to, Kind.OTHER_ONE)
                        || has(r, from, to, Kind.OTHERS)
                        || isNotThat(r, r.skip(from)) && !words.isEmpty());
    }

    /** "Not the vet": another one; "not doing snacks" is none. */
    private static boolean isNotThat(Request r, int i) {
        return r.word(i).equals("not") && (r.is(i + 1, Kind.ARTICLE, Kind.IT, Kind.OWN) || r.size() <= 2);
    }

    /** "Tomorrow's reminders" are those of tomorrow. */
    private static String unowned(Request r, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            String said = r.said(i, i + 1);
            boolean owned = r.is(i, Kind.TIME) && (said.endsWith("'s") || said.endsWith("\u2019s"));
            words.append(owned ? said.substring(0, said.length() - 2) : said).append(' ');
        }
        return words.toString();
    }

    private static boolean isSeveral(Request r, int from, int to) {
        int at = r.find(from, i -> r.is(i, Kind.REMINDER) && r.word(i).endsWith("s"));
        return at >= 0 && at < to;
    }

    /** Behind "all but", "everything except for"; negative without. */
    private static int except(Request r, int from, int to) {
        int all = r.find(from, Kind.ALL);
        int but = all < 0 ? -1 : r.find(all, Kind.EXCEPT);
        return but >= 0 && but < to ? r.after(but, Kind.EXCEPT) : -1;
    }

    /** The same without the time, which says something else than which one. */
    static Target timeless(Request r, int from, int to, Said said) {
        Target all = of(r, from, to, said);
        boolean isSpan = all.after() != null || all.before() != null;
        return new Target(
                all.words(),
                all.isReference(),
                all.ordinal(),
                isSpan ? all.days() : null,
                null,
                all.isAll(),
                all.isOther(),
                all.after(),
                all.before());
    }

    /** Words that are neither of a deed nor of time nor say nothing; those of another clause are left out. */
    static String matter(Request r, int from, int to) {
        List<String> words = new ArrayList<>();
        boolean named = false;
        int i = from;
        while (i < to && words.size() < MOST_WORDS) {
            int ordinal = r.after(i, Kind.IT, Kind.ORDINAL, Kind.ALL, Kind.OTHER_ONE, Kind.OTHERS, Kind.THEM);
            boolean reason = r.is(i - 1, Kind.REMINDER) && isComma(r, i) && r.is(i + 1, Kind.CLAUSE);
            boolean ends = reason || named && (isComma(r, i) || r.is(i, Kind.CLAUSE));
            if (ends) {
                break;
            }
            int empty = Math.max(ordinal, empty(r, i));
            if (isShortName(r, i) || isTheCall(r, i)) {
                words.add(r.said(i, i + 1).toLowerCase(Locale.ROOT));
                named = true;
                i++;
            } else if (empty > 0) {
                boolean dropped = r.is(i, Kind.SCRAPPING) && r.is(empty, Kind.CLAUSE);
                named |= ordinal > 0 || dropped; // "scrap that it's here", but "forget that she rang"
                i = empty;
            } else {
                named |= r.isNumber(i);
                if (r.isWord(i) || isName(r, i)) {
                    words.add(base(r, i));
                    named = true;
                }
                i++;
            }
        }
        return String.join(" ", words);
    }

    /** A number that is none of a clock. */
    private static boolean isName(Request r, int i) {
        boolean clock = r.is(i - 1, Kind.UNTO) || r.word(i - 1).equals("like");
        return r.isNumber(i)
                && !clock
                && r.word(i).length() > 2
                && r.word(i).indexOf(':') < 0
                && r.word(i).indexOf('.') < 0
                && !HourWords.isNamed(r, i)
                && !HourWords.isHalf(r.word(i + 1));
    }

    /** "The call" is what it is about, "the wake-up call" is not. */
    private static boolean isTheCall(Request r, int i) {
        return r.word(i).equals("call") && r.is(i - 1, Kind.ARTICLE);
    }

    /** "HR" is no hour. */
    private static boolean isShortName(Request r, int i) {
        if (!r.isWord(i) || !r.is(i, Kind.TIME) || r.isNumber(i - 1)) {
            return false;
        }
        String said = r.said(i, i + 1);
        boolean written = said.length() == 2 && said.equals("HR");
        return written
                || r.word(i).equals("hour")
                        && said.length() == 2
                        && r.word(i - 1).equals("the");
    }

    private static boolean isComma(Request r, int i) {
        return r.isMark(i) && ",;.!-\u2013\u2026(".contains(r.word(i));
    }

    private static int empty(Request r, int i) {
        int next = r.after(
                i,
                Kind.STOP,
                Kind.REMINDER,
                Kind.TIME,
                Kind.SOFT,
                Kind.HELLO,
                Kind.ASKING,
                Kind.UNTO,
                Kind.PART_OF_DAY);
        Lexis.Found bound = r.at(i, Kind.BOUND);
        next = bound != null && r.is(bound.next(), Kind.HOUR_OF) ? bound.next() + 1 : next;
        int deed = r.after(
                i, Kind.CANCEL, Kind.MOVE, Kind.SNOOZE, Kind.FINISH, Kind.LISTING, Kind.REMIND, Kind.NEVER_MIND);
        return Math.max(next, Math.max(deed, r.after(i, Kind.HOLD, Kind.NEXT_ONE)));
    }

    private static String base(Request r, int i) {
        Lexis.Found base = r.at(i, Kind.BASE);
        return base == null ? OWNED.matcher(r.word(i)).replaceFirst("") : base.value();
    }

    private static boolean has(Request r, int from, int to, Kind kind) {
        int at = r.find(from, kind);
        return at >= 0 && at < to;
    }

    /** "Every other week" is a rule, not all of them. */
    private static boolean isAll(Request r, int from, int to) {
        int at = r.find(from, i -> {
            int behind = r.after(i, Kind.ALL);
            boolean rule = r.is(i, Kind.EVERY)
                    && (r.is(behind, Kind.TIME)
                            || r.is(r.after(i, Kind.EVERY), Kind.TIME)
                            || r.isNumber(behind)
                            || r.word(behind).equals("other"));
            return behind > 0 && !rule;
        });
        return at >= 0 && at < to;
    }

    private static boolean isTimely(Request r, int from, int to) {
        int at = r.find(
                from,
                i -> (r.isNumber(i) || r.is(i, Kind.TIME))
                        && !r.is(i, Kind.ORDINAL, Kind.ONE)
                        && !r.is(i - 1, Kind.ORDINAL));
        return at >= 0 && at < to;
    }

    private static @Nullable Integer ordinal(Request r, int from, int to) {
        int i = r.find(from, Kind.ORDINAL);
        Lexis.Found found = i < 0 || i >= to ? null : r.at(i, Kind.ORDINAL);
        if (found == null) {
            return null;
        }
        String next = r.word(found.next());
        boolean isCounted =
                (next.equals("two") || next.equals("three")) && r.isEnd(found.next() + 1, Kind.ONE, Kind.STOP);
        // "the first of March" and "first thing" are days and hours
        boolean isDay = r.is(found.next(), Kind.TIME) && !r.is(found.next(), Kind.ONE)
                || next.equals("thing")
                || next.equals("of") && r.is(found.next() + 1, Kind.TIME);
        return isDay && !isCounted ? null : Integer.valueOf(found.value());
    }
}
