package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/**
 * Finds where a part that leaves out the verb of the clause before it goes on like that clause: "netflix is 10.99, spotify
 * 11.99", "Simon is my dentist, Dr Farrow my gp", "the tent is in the loft, stove by the back door".
 */
final class GappedPart {

    private static final int LONGEST_NOUN = 4;

    private final Lexicon lexicon = Lexicon.english();

    /** What the words behind a verb begin with. */
    private enum Opening {
        PLACE,
        FIGURE,
        ROLE,
        OTHER
    }

    /**
     * @param part words without a verb
     * @param rest what follows the verb of the clause before
     * @return where what is said begins behind its noun; -1 when the part is something else
     */
    int valueFrom(List<Word> part, List<Word> rest) {
        Opening wanted = rest.isEmpty() ? Opening.OTHER : opening(rest, 0);
        if (wanted == Opening.OTHER) {
            return -1;
        }
        for (int i = 1; i < part.size() && i <= LONGEST_NOUN; i++) {
            if (opening(part, i) == wanted) {
                return isNoun(part.subList(0, i)) && isAlike(wanted, part.subList(i, part.size()), rest) ? i : -1;
            }
        }
        return -1;
    }

    private Opening opening(List<Word> words, int at) {
        Word word = words.get(at);
        Word next = at + 1 < words.size() ? words.get(at + 1) : null;
        if (isFigure(word) || lexicon.in("article", word.text()) && next != null && isFigure(next)) {
            return Opening.FIGURE;
        }
        boolean role = (word.is("my") || word.is("our")) && next != null && lexicon.isAnimate(next.text());
        if (role) {
            return Opening.ROLE;
        }
        boolean place = lexicon.in("place", word.text())
                && next != null
                && !next.hasDigit()
                && !lexicon.in("time", next.text())
                && !lexicon.in("weekday", next.text())
                && !lexicon.in("month", next.text());
        return place ? Opening.PLACE : Opening.OTHER;
    }

    private boolean isFigure(Word word) {
        return word.hasDigit() || lexicon.in("number", word.text());
    }

    /** A street has a number too: of two figures the second is one alone, or of the first one's unit. */
    private boolean isAlike(Opening opening, List<Word> value, List<Word> rest) {
        return opening != Opening.FIGURE || value.size() <= 2 || value.size() <= rest.size();
    }

    /** Whoever or whatever may be spoken of next, and is no part of the place or figure before. */
    private boolean isNoun(List<Word> words) {
        Word last = words.get(words.size() - 1);
        boolean plain = words.stream()
                .noneMatch(word -> word.isMark()
                        || word.hasDigit()
                        || lexicon.in("number", word.text())
                        || lexicon.in("subject", word.text())
                        || lexicon.in("preposition", word.text())
                        || lexicon.in("time", word.text())
                        || lexicon.in("weekday", word.text())
                        || lexicon.in("month", word.text())
                        || lexicon.in("not", word.text())
                        || lexicon.in("spot", word.text()));
        boolean named = last.capital() || lexicon.isFirstName(last.text()) || !lexicon.isWord(last.text());
        return plain && (named || lexicon.isNoun(last.text()));
    }
}
