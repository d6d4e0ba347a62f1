package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.On;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text into requests: "to ring the dentist at 9 and to ring the bank at 10" is two, "salt and pepper at 5" is one. */
final class Requests {

    private static final int MOST = 6;
    /** Both sides of a seam are read, which would cost the square of a text made of seams. */
    private static final int MOST_SEAMS = 16;

    private Requests() {}

    static List<Request> of(Words w) {
        List<Piece> pieces = Scanner.pieces(w);
        List<Request> all = new ArrayList<>();
        int start = 0;
        String kind = null;
        for (int n = 0; n < MOST; n++) {
            int[] cut = cut(w, pieces, start, kind);
            int end = cut == null ? w.size() : cut[0];
            Request request = RequestReader.read(w, pieces, start, end, kind);
            all.add(request);
            if (cut == null) {
                break;
            }
            kind = request.kind();
            start = cut[1];
        }
        return all;
    }

    /** @return where the first request ends and the next one begins, or null when there is but one */
    private static int @Nullable [] cut(Words w, List<Piece> pieces, int start, @Nullable String kind) {
        int seams = 0;
        for (int i = start + 1; i < w.size() && seams < MOST_SEAMS; i++) {
            int next = behindSeam(w, i);
            if (next < 0 || next >= w.size() || isInside(pieces, i, next)) {
                continue;
            }
            seams++;
            Request left = RequestReader.read(w, pieces, start, i, kind);
            Request right = RequestReader.read(w, pieces, next, w.size(), left.kind());
            boolean bare = w.is(next, Kind.OPENER) && isStrong(left.draft()) && !left.isTwo();
            if (left.kind() != null && (bare || isWhole(left)) && isNext(w, left, right, next)) {
                return new int[] {i, next};
            }
        }
        return null;
    }

    private static int behindSeam(Words w, int i) {
        int seam = i;
        while (w.isAny(seam, Kind.AND, Kind.THEN) || isMark(w, seam) || seam > i && w.is(seam, Kind.AGAIN)) {
            seam = isMark(w, seam) ? seam + 1 : w.after(seam, Kind.AND, Kind.THEN, Kind.AGAIN);
        }
        return seam > i ? seam : -1;
    }

    /** Three dots are a pause in which people correct themselves. */
    private static boolean isMark(Words w, int i) {
        String word = w.word(i);
        var token = w.token(i);
        if (token == null || token.end() - token.start() > 1) {
            return false;
        }
        return word.equals(",") || word.equals(";") || word.equals(".") || word.equals("&") || word.equals("!");
    }

    private static boolean isInside(List<Piece> pieces, int from, int to) {
        return pieces.stream()
                .anyMatch(piece ->
                        piece.start() < from && piece.next() > from || piece.start() < to && piece.next() > to);
    }

    private static boolean isWhole(Request request) {
        return request.matter() != null && isStrong(request.draft()) && !request.isTwo();
    }

    private static boolean isStrong(Draft draft) {
        return draft.has(Clock.class)
                || draft.has(Fragment.PartOf.class)
                || draft.has(Ahead.class)
                || draft.isRule()
                || draft.has(On.class)
                || draft.isVague();
    }

    /** "Wake me at 5:30 and wake me at 6". */
    private static boolean isBare(Words w, Request left, Request right, int next) {
        return w.is(next, Kind.OPENER) && left.matter() == null && right.draft().hasHour() && !right.isDoubtful();
    }

    private static boolean isNext(Words w, Request left, Request right, int next) {
        boolean again = w.is(next - 1, Kind.AGAIN) && right.draft().hasHour() && !right.isDoubtful();
        if (right.matter() == null && (again || isBare(w, left, right, next))) {
            return true;
        }
        if (right.matter() == null || !isStrong(right.draft()) || right.isTwo()) {
            return false;
        }
        boolean opens = w.isAny(next, Kind.OPENER, Kind.LINK) && !w.is(next, Kind.A);
        boolean hour = right.draft().hasHour() || right.draft().isRule();
        if (Openers.opener(w, next, w.size()) >= 0) {
            return w.is(next, Kind.OPENER) || right.beginsWithTime();
        }
        if (!hour) {
            boolean linked = left.beginsWithTime() && right.beginsWithTime() && right.isLinked() && left.isLinked();
            if (linked && right.draft().has(On.class) && !left.draft().hasHour()) {
                return !right.isDoubtful();
            }
            return right.draft().has(On.class)
                            && !left.beginsWithTime()
                            && !left.draft().hasHour()
                            && !right.isDoubtful()
                    || right.draft().isVague() && right.beginsWithTime();
        }
        boolean alike = left.endsWithTime()
                && right.endsWithTime()
                && left.draft().has(Clock.class)
                && !left.draft().isRule()
                && !right.draft().isRule();
        return opens || alike || left.beginsWithTime() == right.beginsWithTime() || right.beginsWithTime();
    }
}
