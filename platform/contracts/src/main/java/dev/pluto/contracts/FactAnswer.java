package dev.pluto.contracts;

import java.util.List;
import java.util.UUID;

/**
 * The answer to a question from facts.
 *
 * @param kind {@code fact}, {@code history} or {@code unknown}
 * @param sentence in the second person; empty when it is not known
 * @param likelihood 0 to 1; below 0.7 the sentence is near what was asked rather than its answer
 * @param facts the facts it rests on
 */
@SnakeCase
public record FactAnswer(
        @Required String kind,
        @Required String sentence,
        @Required double likelihood,
        @Required List<UUID> facts) {
    @Override
    public String toString() {
        return "FactAnswer[" + kind + "]";
    }
}
