package dev.pluto.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reminders are asked for: what is open of those a person asked for, soonest first.
 *
 * @param from due at or after this; null for no bound
 * @param until due before this; null for no bound
 * @param limit the most that are answered, 1 to 200; 50 when null
 */
@SnakeCase
public record RemindersWanted(
        @Required UUID userId,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Integer limit) {
    @Override
    public String toString() {
        return "RemindersWanted[" + userId + "]";
    }
}
