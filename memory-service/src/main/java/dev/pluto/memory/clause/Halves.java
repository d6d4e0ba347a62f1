package dev.pluto.memory.clause;

import java.util.List;

/** Reads what is told in two halves as the one thing that it means. */
final class Halves {

    private Halves() {}

    /** The same words where each half stands for itself. */
    static List<Word> joined(List<Word> words) {
        return SecondVerb.led(NewOne.joined(Adjusted.joined(Changeover.joined(CleftDenial.plain(words)))));
    }
}
