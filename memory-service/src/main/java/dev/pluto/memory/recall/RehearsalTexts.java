package dev.pluto.memory.recall;

import dev.pluto.language.Rows;
import java.util.List;

/** Texts that nobody said, any number of them and no two alike until all pairs are used up. */
final class RehearsalTexts {
    private static final List<String> TEXTS = Rows.of(RehearsalTexts.class, "rehearsal.txt");

    private RehearsalTexts() {}

    static String text(int number) {
        int count = TEXTS.size();
        return TEXTS.get(number % count) + ". " + TEXTS.get((number + number / count) % count);
    }

    /** Short, as people ask. */
    static String question(int number) {
        return TEXTS.get(number % TEXTS.size());
    }
}
