package dev.pluto.contracts;

import java.util.List;
import java.util.UUID;

/**
 * What was kept of a text.
 *
 * @param handle takes it back
 * @param facts what it told, each a sentence in the second person
 * @param closed how many older facts it ended
 * @param corrected how many it put right
 * @param forgotten how many it made forgotten
 */
@SnakeCase
public record FactsKept(
        @Required UUID handle,
        @Required List<String> facts,
        @Required int closed,
        @Required int corrected,
        @Required int forgotten) {
    @Override
    public String toString() {
        return "FactsKept[" + handle + "]";
    }
}
