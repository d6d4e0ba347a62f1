package dev.pluto.language.sensitive;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads which kinds of sensitive things a text tells. Kinds are learned from labelled lines in English and Spanish; numbers of cards, accounts and
 * papers are read by their checks and the words beside them. Needs no server; safe for any number of threads.
 */
public final class SensitiveReader {

    private static final int LONGEST_PIECE = 400;
    private static final int FEWEST_DIGITS = 3;

    private final SensitiveModel model = SensitiveModel.open();

    /** Opened once. */
    private static final class Holder {
        static final SensitiveReader ONLY = new SensitiveReader();
    }

    private SensitiveReader() {}

    /** The one of this process, opened at the first call. */
    public static SensitiveReader get() {
        return Holder.ONLY;
    }

    /**
     * By the words alone.
     *
     * @param text of any length
     * @return none when it is plain
     */
    public Set<SensitiveKind> kinds(String text) {
        Set<SensitiveKind> kinds = numbers(text);
        pieces(text).forEach(piece -> kinds.addAll(likely(piece, model.kinds(piece))));
        return kinds;
    }

    /**
     * By the words and by what they mean together.
     *
     * @param vector of the text as a passage, by e5-small-v2
     */
    public Set<SensitiveKind> kinds(String text, float[] vector) {
        List<String> pieces = pieces(text);
        Set<SensitiveKind> kinds = numbers(text);
        if (pieces.size() == 1) {
            kinds.addAll(likely(text, model.kinds(text, vector)));
            return kinds;
        }
        pieces.forEach(piece -> kinds.addAll(likely(piece, model.kinds(piece))));
        return kinds;
    }

    /** There is no number of a card or paper where there are no digits. */
    private static Set<SensitiveKind> likely(String text, Set<SensitiveKind> kinds) {
        if (text.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            kinds.remove(SensitiveKind.NUMBER);
        }
        return kinds;
    }

    private static Set<SensitiveKind> numbers(String text) {
        return PaperNumbers.areIn(text) ? EnumSet.of(SensitiveKind.NUMBER) : EnumSet.noneOf(SensitiveKind.class);
    }

    /** Sentences, long ones in parts: one that is sensitive among many plain ones must not drown. */
    private static List<String> pieces(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            for (int at = from; at < to; at += LONGEST_PIECE) {
                String piece =
                        text.substring(at, Math.min(to, at + LONGEST_PIECE)).strip();
                if (piece.chars().anyMatch(Character::isLetterOrDigit)) {
                    pieces.add(piece);
                }
            }
            from = to;
        }
        return pieces;
    }
}
