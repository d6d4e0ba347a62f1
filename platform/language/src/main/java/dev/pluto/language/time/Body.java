package dev.pluto.language.time;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a request: pieces of time at its head, the matter, pieces of time at its end.
 *
 * @param from first token of the matter
 * @param to behind the last token of the matter
 * @param linked whether "to", "about" or the like leads the matter in, so that all before it was understood
 */
record Body(List<Piece> head, int from, int to, List<Piece> tail, List<Piece> middle, boolean linked) {

    private static final int LONGEST_PHRASE = 5;

    static Body of(Words w, List<Piece> pieces, int start, int end) {
        List<Piece> head = new ArrayList<>();
        int i = start;
        boolean linked = false;
        while (i < end && !linked) {
            Piece piece = startingAt(pieces, i, end);
            int soft = soft(w, i, end);
            boolean digit = w.isNumber(i) && w.touches(i);
            int and = w.after(i, Kind.AND);
            int link = digit || isOfTime(w, i) ? -1 : w.after(i, Kind.LINK);
            if (w.is(i, Kind.REFRAIN)) {
                linked = true;
            } else if (piece != null) {
                head.add(piece);
                i = piece.next();
            } else if (and > 0 && !head.isEmpty() && startingAt(pieces, and, end) != null) {
                i = and;
            } else if (soft > i && soft <= end) {
                i = soft;
            } else if (link > 0 && link <= end) {
                linked = true;
                i = link;
            } else {
                break;
            }
        }
        List<Piece> tail = new ArrayList<>();
        int to = behind(w, pieces, i, end, tail);
        int first = i;
        List<Piece> middle = pieces.stream()
                .filter(piece -> piece.start() >= first && piece.next() <= to)
                .toList();
        return new Body(List.copyOf(head), i, to, List.copyOf(tail), middle, linked);
    }

    /** "Of December", "of the week" goes on with the time, "of the trip" begins the matter. */
    static boolean isOfTime(Words w, int i) {
        int of = w.after(i, Kind.OF);
        int named = of < 0 || w.isSpanish() ? of : w.skip(of, Kind.THE);
        return of > 0 && (w.isAny(named, Kind.MONTH, Kind.WEEKDAY) || Quantities.unit(w, named) != null);
    }

    private static int behind(Words w, List<Piece> pieces, int start, int end, List<Piece> tail) {
        int to = end;
        while (to > start) {
            Piece piece = endingAt(pieces, start, to);
            int before = softBefore(w, start, to);
            boolean isTold = piece != null && isDayOfHour(w, piece, tail);
            if (piece != null && (isTold || !isOfMatter(w, piece, start))) {
                tail.add(0, piece);
                to = piece.start();
            } else if (before < to) {
                to = before;
            } else {
                break;
            }
        }
        return to;
    }

    /** "… about Friday", "… the Christmas": a day without a preposition of its own behind one of another kind. */
    static boolean isOfMatter(Words w, Piece piece, int start) {
        boolean about = w.is(piece.start(), Kind.LINK) && w.is(piece.start(), Kind.ABOUT) && !w.isSpanish();
        if (about && piece.start() > start && piece.isDayOnly()) {
            return true;
        }
        boolean spanish = w.isSpanish() && w.isAny(piece.start(), Kind.INDAYS, Kind.THIS_PART);
        boolean bare = spanish || w.isAny(piece.start(), Kind.WEEKDAY, Kind.FEAST, Kind.MONTH);
        int before = piece.start() - 1;
        return bare && before > start && piece.isDayOnly() && w.isAny(before, Kind.LINK, Kind.A, Kind.OF, Kind.EVENT);
    }

    /** "Choir is Wednesday at 7": the day of the hour behind it. */
    private static boolean isDayOfHour(Words w, Piece piece, List<Piece> tail) {
        return piece.isDayOnly()
                && w.is(piece.start() - 1, Kind.EVENT)
                && !tail.isEmpty()
                && tail.get(0).has(Fragment.Clock.class)
                && tail.get(0).start() == piece.next();
    }

    private static @org.jspecify.annotations.Nullable Piece startingAt(List<Piece> pieces, int i, int end) {
        return pieces.stream()
                .filter(piece -> piece.start() == i && piece.next() <= end)
                .findFirst()
                .orElse(null);
    }

    private static @org.jspecify.annotations.Nullable Piece endingAt(List<Piece> pieces, int start, int to) {
        return pieces.stream()
                .filter(piece -> piece.next() == to && piece.start() >= start)
                .findFirst()
                .orElse(null);
    }

    /** @return behind politeness, marks and pictures that stand here, or the same index */
    static int soft(Words w, int i, int end) {
        for (Lexeme lexeme : w.at(i)) {
            boolean soft = lexeme.kind() == Kind.POLITE || lexeme.kind() == Kind.SOFT || lexeme.kind() == Kind.DUTY;
            if (soft && lexeme.next() <= end) {
                return lexeme.next();
            }
        }
        return w.token(i) != null && !w.isWord(i) && !w.isNumber(i) ? i + 1 : i;
    }

    private static int softBefore(Words w, int start, int to) {
        if (!w.isWord(to - 1) && !w.isNumber(to - 1) && !w.word(to - 1).equals(")")) {
            return to - 1;
        }
        for (int from = to - 1; from >= Math.max(start, to - LONGEST_PHRASE); from--) {
            if (w.after(from, Kind.POLITE, Kind.SOFT) == to) {
                return isSomebody(w, from, start) || isSaid(w, from, start) ? to : from;
            }
        }
        return to;
    }

    /** "Say thank you", "tell the nurses god bless": what shall be said to somebody else is no leave taken of us. */
    private static boolean isSaid(Words w, int i, int start) {
        boolean says = i > start && w.is(i - 1, Kind.SAYS);
        int at = i - 1;
        while (w.is(i, Kind.WISH) && !says && at > Math.max(start, i - LONGEST_PHRASE) && isWhom(w, at)) {
            at--;
            says = w.is(at, Kind.TELLS);
        }
        return says;
    }

    private static boolean isWhom(Words w, int i) {
        return w.isWord(i) && !w.isAny(i, Kind.INDAYS, Kind.WEEKDAY, Kind.THIS_PART, Kind.PART, Kind.ON, Kind.AT);
    }

    /** "Ring my mate", "text the lads, love": behind whose it is nobody is spoken to. */
    private static boolean isSomebody(Words w, int i, int start) {
        return i > start && w.is(i, Kind.POLITE) && w.isAny(i - 1, Kind.THE, Kind.A);
    }

    boolean hasMatter() {
        return from < to;
    }

    List<Piece> outer() {
        List<Piece> all = new ArrayList<>(head);
        all.addAll(tail);
        return all;
    }
}
