package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of a text were learned to mean, by their words and, of those it was asked for and came in time, by what
 * their sentences mean.
 *
 * @param open whose meaning was asked for
 * @param vectors theirs, in their order; none where nobody answered
 * @param all the whole text as one, where danger is at stake
 */
record Meanings(
        List<Piece> open, List<float[]> vectors, @Nullable Piece all) {

    /** Whose meaning is to be asked for. */
    static Meanings wanted(List<Piece> open, List<Piece> pieces, Piece all) {
        boolean atStake = DangerOfAll.isAtStake(
                all.quick(), pieces.stream().map(Piece::quick).toList());
        boolean further = atStake && all.heard().tongue().model().wantsMeaning(all.quick());
        List<Piece> asked = Stream.concat(open.stream(), further ? Stream.of(all) : Stream.empty())
                .toList();
        return new Meanings(asked, List.of(), atStake ? all : null);
    }

    Meanings with(List<float[]> found) {
        return new Meanings(open, found, all);
    }

    boolean isDanger() {
        return all != null && DangerOfAll.isIn(all.request(), all.quick(), read(all), all.heard());
    }

    Interpretation of(Piece piece) {
        Interpretation read = read(piece);
        return all == null ? read : DangerOfAll.calmed(read, read(all));
    }

    private Interpretation read(Piece piece) {
        int at = open.indexOf(piece);
        return at >= 0 && at < vectors.size() ? piece.read(vectors.get(at)) : piece.quick();
    }
}
