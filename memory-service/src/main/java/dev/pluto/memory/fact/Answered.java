package dev.pluto.memory.fact;

import java.util.List;
import java.util.UUID;

/**
 * The answer to a question.
 *
 * @param kind {@code FACT}, {@code HISTORY} or {@code UNKNOWN}
 * @param sentence in the second person; empty when it is not known
 * @param likelihood from 0 to 1; below 0.7 the sentence is near what was asked rather than its answer
 * @param facts the facts it rests on
 */
record Answered(Answer.Kind kind, String sentence, double likelihood, List<UUID> facts) {

    static final Answered UNKNOWN = new Answered(Answer.Kind.UNKNOWN, "", 0, List.of());

    @Override
    public String toString() {
        return "Answered[" + kind + "]";
    }
}
