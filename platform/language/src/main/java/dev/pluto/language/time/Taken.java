package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Lead;
import java.util.ArrayList;
import java.util.List;

/** What has been taken of a request for its moment so far, and how far its matter goes. */
final class Taken {

    private final List<Piece> pieces = new ArrayList<>();
    private Draft draft = Draft.empty();
    private int from;
    private int to;
    private boolean doubtful;
    private boolean linked;
    private boolean two;

    Taken(int start) {
        this.from = start;
        this.to = start;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Draft draft() {
        return draft;
    }

    void become(Draft other) {
        draft = other;
    }

    /** First token of the matter. */
    int from() {
        return from;
    }

    void beginAt(int first) {
        from = first;
    }

    /** Behind the last token of the matter. */
    int to() {
        return to;
    }

    void endAt(int end) {
        to = end;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    /** Something that looks like time was not read, if so. */
    void doubt(boolean unread) {
        doubtful |= unread;
    }

    boolean isLinked() {
        return linked;
    }

    boolean isTwo() {
        return two;
    }

    /** Two moments are none when a link leads the matter in: the second is of the matter. */
    void oneAfterAll() {
        two = false;
    }

    void matter(Body body) {
        linked = body.linked();
        from = body.from();
        to = body.to();
    }

    void addAll(List<Piece> more) {
        draft = draft.with(Draft.of(more));
        pieces.addAll(more);
        two |= contradict(pieces);
    }

    /** Leaves the end to the matter. */
    void giveBack(List<Piece> tail) {
        if (!tail.isEmpty()) {
            to = Math.max(to, tail.get(tail.size() - 1).next());
        }
    }

    /** Two hours from two pieces are two moments; "8pm tonight at 8" is one. */
    static boolean contradict(List<Piece> taken) {
        List<Clock> seen = new ArrayList<>();
        for (Piece piece : taken) {
            if (piece.has(Lead.class) || piece.has(Fragment.Between.class)) {
                continue;
            }
            List<Clock> own = Draft.of(List.of(piece)).clocks();
            if (!seen.isEmpty() && !own.isEmpty() && own.stream().noneMatch(clock -> agrees(seen, clock))) {
                return true;
            }
            seen.addAll(own);
        }
        return false;
    }

    private static boolean agrees(List<Clock> seen, Clock clock) {
        return seen.stream().anyMatch(other -> other.equals(clock));
    }
}
