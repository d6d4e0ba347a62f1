package dev.pluto.language.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request is about, cut out of the person's own text. */
final class Matter {

    private Matter() {}

    static @Nullable String of(Words w, List<Piece> taken, int from, int to) {
        int first = from;
        int last = to;
        boolean moved = true;
        while (moved && first < last) {
            int next = Body.soft(w, first, last);
            int link = w.after(first, Kind.LINK);
            boolean digit = w.isNumber(first) && w.touches(first);
            boolean linked = first == from && link > 0 && !digit;
            moved = next > first && next <= last || linked;
            first = next > first && next <= last ? next : linked ? link : first;
        }
        while (last > first
                && w.isAny(last - 1, Kind.AND, Kind.THEN, Kind.EVENT)
                && w.word(last - 1).length() < 5) {
            last--;
        }
        List<String> parts = new ArrayList<>();
        int at = first;
        for (Piece piece : taken) {
            if (piece.start() >= at && piece.next() <= last) {
                add(w, parts, at, piece.start());
                at = piece.next();
            }
        }
        add(w, parts, at, last);
        String matter = String.join(" ", parts).strip();
        return matter.isEmpty() ? null : matter;
    }

    private static void add(Words w, List<String> parts, int from, int to) {
        var first = w.token(from);
        var last = w.token(to - 1);
        if (from < to && first != null && last != null) {
            parts.add(w.text().substring(first.start(), last.end()).replaceAll("\\s+", " "));
        }
    }
}
