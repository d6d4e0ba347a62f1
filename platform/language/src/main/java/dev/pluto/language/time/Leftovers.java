package dev.pluto.language.time;

import java.util.List;
import java.util.stream.IntStream;

/** Words beside a moment that look like time and were not read: whoever finds some asks. */
final class Leftovers {

    private static final int MOST_UNREAD = 7;

    /** "Runs out". */
    private static final int LONGEST_DUE = 2;

    private final Words w;
    private final List<Piece> pieces;

    Leftovers(Words words, List<Piece> pieces) {
        this.w = words;
        this.pieces = pieces;
    }

    /** The minute of a morning's hour within the matter, "my 10am with Bob"; -1 where there is none. */
    int morning(int from, int to) {
        return pieces.stream()
                .filter(piece -> piece.start() >= from && piece.next() <= to)
                .flatMap(piece -> Draft.of(List.of(piece)).all(Fragment.Clock.class).stream())
                .filter(clock -> clock.exact() && clock.minute() < Fragment.Clock.HALF_DAY)
                .mapToInt(Fragment.Clock::minute)
                .findFirst()
                .orElse(-1);
    }

    /** "… thirty to pay": a number that counts nothing was part of the time. */
    boolean isNumberAlone(int i, int to) {
        if (w.isNumber(i) && w.word(i).indexOf('-') > 0) {
            return true; // "12-3 at 9": a day, or from when to when
        }
        Quantities.Value number = Quantities.cardinal(w, i);
        return number != null && (number.next() >= to || w.is(number.next(), Kind.LINK) || isTimely(number.next()));
    }

    /** A few words before "to" with one of time among them: "the week of the fair to pack". */
    boolean isShortTime(int start, int end) {
        if (end - start > MOST_UNREAD) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (isTimely(i) || w.is(i, Kind.DAYSET) || isInPiece(i)) {
                return true;
            }
        }
        return false;
    }

    boolean isTo(int i) {
        Lexeme link = w.find(i, Kind.LINK);
        boolean ordinal = w.isNumber(i) && w.touches(i);
        return link != null && !ordinal && link.value().equals("TO");
    }

    static boolean isInfinitive(String word) {
        return word.length() > 3 && (word.endsWith("ar") || word.endsWith("er") || word.endsWith("ir"));
    }

    boolean isInPiece(int i) {
        return pieces.stream().anyMatch(piece -> piece.start() <= i && piece.next() > i);
    }

    boolean isTimely(int i) {
        boolean preposition = w.isAny(i, Kind.AT, Kind.ON, Kind.IN, Kind.BY, Kind.FROM) && !w.isSpanish();
        return preposition || isTimeWord(i);
    }

    boolean isTimeWord(int i) {
        return Body.isOfTime(w, i)
                || w.isAny(
                        i,
                        Kind.BEFORE,
                        Kind.AFTER,
                        Kind.UNTIL,
                        Kind.CLAUSE,
                        Kind.NEXT,
                        Kind.LAST,
                        Kind.EVERY,
                        Kind.EXCEPT,
                        Kind.BETWEEN,
                        Kind.OTHER)
                || w.isAny(
                        i,
                        Kind.PAST,
                        Kind.HALF,
                        Kind.QUARTER,
                        Kind.WEEKDAY,
                        Kind.MONTH,
                        Kind.AGO,
                        Kind.FROM_NOW,
                        Kind.HALFDAY)
                || Quantities.unit(w, i) != null;
    }

    /** A word of time left unread right before a moment. */
    boolean beside(int i, int from) {
        return i >= from
                        && w.isAny(
                                i,
                                Kind.DUE,
                                Kind.BEFORE,
                                Kind.UNTIL,
                                Kind.EXCEPT,
                                Kind.NEXT,
                                Kind.LAST,
                                Kind.EVERY,
                                Kind.OTHER,
                                Kind.STARTING,
                                Kind.BETWEEN)
                        && !isInPiece(i)
                        && !isOwed(i, from)
                        && !isNoun(i, from)
                || i >= from && isDashed(i) && w.is(i + 1, Kind.AT)
                || i > from && w.is(i, Kind.OF) && w.is(i - 1, Kind.END);
    }

    /** "12-3 at 9": a day, or from when to when; "my 1-1 at 3" is a talk of two. */
    private boolean isDashed(int i) {
        String word = w.word(i);
        int dash = w.isNumber(i) ? word.indexOf('-') : -1;
        return dash > 0 && !isInPiece(i) && !word.substring(0, dash).equals(word.substring(dash + 1));
    }

    /** "… and in an hour call Mum", "… and 8 to ring Kit": a moment of its own within the matter. */
    boolean holdsSecond(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int next = w.is(i, Kind.AND) ? w.after(i, Kind.AND) : -1;
            boolean ahead = next > 0 && next < to && startsAhead(next);
            if (ahead || next > 0 && next + 1 < to && Quantities.digits(w, next) > 0 && isTo(next + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "Next bottle": what comes next is no time. */
    boolean isThing(int i) {
        return w.isWord(i) && w.isOther(i);
    }

    private boolean startsAhead(int i) {
        return pieces.stream().anyMatch(piece -> piece.start() == i && piece.has(Fragment.Ahead.class));
    }

    /** "At 9 both nights", of which it was not said which ones they are. */
    boolean holdsBoth() {
        return pieces.stream().anyMatch(piece -> w.is(piece.start(), Kind.BOTH));
    }

    /** "Work 2-10": from when to when. */
    boolean holdsDashed(int from, int to) {
        return IntStream.range(from, to).anyMatch(this::isDashed);
    }

    /** "Council tax due on the 1st": what is due then is the matter. */
    private boolean isOwed(int i, int from) {
        Lexeme due = w.find(i, Kind.DUE);
        return due != null && due.value().equals("OWED") && i > from && !w.is(i - 1, Kind.EVENT);
    }

    /** "Bag the leaves tonight": what falls from trees. */
    private boolean isNoun(int i, int from) {
        return i > from && w.is(i, Kind.DUE) && w.is(i - 1, Kind.THE);
    }

    /** "Passport expires 4 may, remind me 1 feb": when something is over, and no moment to be reminded at. */
    boolean isDue(List<Piece> tail) {
        int start = tail.isEmpty() ? 0 : tail.get(0).start();
        for (int i = Math.max(0, start - LONGEST_DUE); i < start; i++) {
            if (w.after(i, Kind.DUE) == start) {
                return true;
            }
        }
        return false;
    }

    /** "… for 5 days", "… until Friday", "… 3 times" at the end of what happens once: was it to come again? */
    boolean isCutShort(int from, int to) {
        for (int i = Math.max(from + 1, to - MOST_UNREAD); i < to; i++) {
            int of = w.is(i, Kind.FOR) ? w.skip(w.skip(w.after(i, Kind.FOR), Kind.THE), Kind.NEXT) : -1;
            Lengths.Length length = Lengths.of(w, of);
            boolean days =
                    length != null && length.next() == to && !length.period().isZero();
            Quantities.Value times = Quantities.cardinal(w, i);
            boolean counted = times != null
                    && w.after(times.next(), Kind.TIMES) == to
                    && w.word(to - 1).length() > 1;
            Match until = w.is(i, Kind.UNTIL) ? DayGrammar.day(w, w.after(i, Kind.UNTIL), true) : null;
            if (days || counted || until != null && until.next() == to) {
                return true;
            }
        }
        return false;
    }

    /** "To call the bank at 5pm their time": an hour within the matter, unless of a day there, "for Saturday at 7pm". */
    boolean holdsHour(int from, int to) {
        return pieces.stream()
                .anyMatch(piece -> piece.start() > from
                        && piece.next() <= to
                        && piece.has(Fragment.Clock.class)
                        && w.is(piece.start(), Kind.AT)
                        && !isOfDay(piece));
    }

    private boolean isOfDay(Piece hour) {
        return pieces.stream()
                .filter(piece -> piece.next() == hour.start() || piece.start() == hour.next())
                .anyMatch(piece -> piece.has(Fragment.On.class));
    }

    /** A matter of numbers and words of time alone is time that was not read. */
    boolean isOnlyTime(int from, int to) {
        if (from >= to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean time = w.isNumber(i) || !w.isWord(i) || isTimely(i) || w.isAny(i, Kind.NUMBER, Kind.OF, Kind.THE);
            if (!time && !isInPiece(i)) {
                return false;
            }
        }
        return true;
    }
}
