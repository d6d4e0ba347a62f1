package dev.pluto.memory.fact;

import java.util.List;
import java.util.function.Supplier;

/**
 * What is known about what was asked.
 *
 * @param sentence in the second person, a sentence of its own; empty when it is not known
 * @param factIds the facts it rests on, the likeliest first
 * @param likelihood from 0 to 1
 */
record Answer(Kind kind, String sentence, List<String> factIds, double likelihood) {

    /** What the sentence is made from. */
    enum Kind {
        FACT,
        HISTORY,
        UNKNOWN
    }

    static final Answer UNKNOWN = new Answer(Kind.UNKNOWN, "", List.of(), 0);

    /** The other where this one is not known. */
    Answer or(Supplier<Answer> other) {
        return kind == Kind.UNKNOWN ? other.get() : this;
    }

    @Override
    public String toString() {
        return "Answer[" + kind + "]";
    }
}
