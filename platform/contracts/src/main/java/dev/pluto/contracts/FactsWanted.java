package dev.pluto.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose facts are to be told.
 *
 * @param limit the most that are told, 1 to 200; 50 when null
 */
@SnakeCase
public record FactsWanted(@Required UUID userId, @Nullable Integer limit) {
    @Override
    public String toString() {
        return "FactsWanted[" + userId + "]";
    }
}
