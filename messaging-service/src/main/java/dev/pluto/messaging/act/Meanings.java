package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of a text were learned to mean, by their words and, of those it was asked for and came in time, by what
 * their sentences mean.
 */
final class Meanings {

    private final List<Piece> open;
    private final List<float[]> vectors;
    private final @Nullable Piece all;
    private final @Nullable Interpretation whole;

    /**
     * @param open whose meaning was asked for
     * @param vectors theirs, in their order; none where nobody answered
     * @param all the whole text as one, where danger is at stake
     */
    private Meanings(List<Piece> open, List<float[]> vectors, @Nullable Piece all) {
        this.open = open;
        this.vectors = vectors;
        this.all = all;
        this.whole = all == null ? null : read(all);
    }

    static Meanings wanted(List<Piece> open) {
        return new Meanings(open, List.of(), null);
    }

    /** As {@link #wanted(List)}, of several requests: where danger is at stake, that of the whole text too. */
    static Meanings wanted(List<Piece> open, List<Piece> pieces, Piece all) {
        if (!DangerOfAll.isAtStake(
                all.quick(), pieces.stream().map(Piece::quick).toList())) {
            return wanted(open);
        }
        boolean further = all.heard().tongue().model().wantsMeaning(all.quick());
        List<Piece> asked = Stream.concat(open.stream(), further ? Stream.of(all) : Stream.empty())
                .toList();
        return new Meanings(asked, List.of(), all);
    }

    Meanings with(List<float[]> found) {
        return new Meanings(open, found, all);
    }

    /** Whose meaning is to be asked for. */
    List<Piece> open() {
        return open;
    }

    boolean isDanger() {
        return all != null && whole != null && LearnedDanger.isIn(all.request(), whole, all.heard());
    }

    Interpretation of(Piece piece) {
        Interpretation read = read(piece);
        return whole == null ? read : DangerOfAll.calmed(read, whole);
    }

    private Interpretation read(Piece piece) {
        int at = open.indexOf(piece);
        return at >= 0 && at < vectors.size() ? piece.read(vectors.get(at)) : piece.quick();
    }
}
