package dev.pluto.messaging.dialogue.decide;

import java.util.List;

/** How many are meant together: "the first two", "the last 3". */
final class Counted {

    private Counted() {}

    /** 1 where no number stands behind "first" or "last". */
    static int of(String words) {
        List<String> all = Vocabulary.words(words);
        for (int i = 1; i < all.size(); i++) {
            int count = Vocabulary.isOf(all.get(i - 1), WordUse.END_OF_ROW) ? number(all.get(i)) : 1;
            if (count > 1) {
                return count;
            }
        }
        return 1;
    }

    private static int number(String word) {
        if (Vocabulary.isOf(word, WordUse.PAIR)) {
            return 2;
        }
        return Vocabulary.isOf(word, WordUse.TRIPLE) ? 3 : 1;
    }
}
