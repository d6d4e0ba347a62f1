package dev.pluto.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that facts may answer.
 *
 * @param question up to 2,000 characters
 * @param before the question before this one, when this goes on from it
 */
@SnakeCase
public record FactQuestion(
        @Required UUID userId,
        @Required String question,
        @Nullable String before) {
    @Override
    public String toString() {
        return "FactQuestion[" + userId + "]";
    }
}
