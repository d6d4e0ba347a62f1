package dev.pluto.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A text that may tell facts, put some right or end some.
 *
 * @param messageId of the text: it is read once, however often it is told
 * @param text what was said, up to 2,000 characters
 */
@SnakeCase
public record FactTold(
        @Required UUID userId,
        @Required UUID messageId,
        @Required String text,
        @Required Instant saidAt) {
    @Override
    public String toString() {
        return "FactTold[" + userId + "]";
    }
}
