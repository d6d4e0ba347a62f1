package dev.pluto.scheduler.suggestion;

import dev.pluto.scheduler.task.Schedule;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person usually does, as memory said last, and what they said to suggestions of it.
 *
 * @param state {@code suggested}, {@code confirmed}, {@code declined}, {@code paused} or {@code ended}
 * @param title what is done in their words
 * @param schedule when, as it is found; nothing of it is interpreted yet
 * @param confidence 0 to 1
 * @param answer {@code accepted} or {@code declined}; null as long as they said neither
 * @param ignored how many suggestions they did not answer
 * @param suggestedAt when the last one that was made was due; null for none
 */
record Habit(
        UUID id,
        String state,
        String title,
        Schedule schedule,
        double confidence,
        @Nullable String answer,
        int ignored,
        @Nullable Instant suggestedAt) {

    private static final Set<String> SUGGESTIBLE = Set.of("suggested", "confirmed");

    /** After so many that nobody answered there are no more. */
    private static final int MOST_IGNORED = 2;

    /** Whether a reminder of it may be suggested. */
    boolean isOpen() {
        return SUGGESTIBLE.contains(state) && answer == null && ignored < MOST_IGNORED;
    }

    @Override
    public String toString() {
        return "Habit[" + id + ", " + state + "]";
    }
}
