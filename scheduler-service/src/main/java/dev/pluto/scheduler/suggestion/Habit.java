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
 * @param isReminded whether the reminder that was set of it is still to come
 * @param isEndAsked whether they were asked if that reminder shall end
 */
record Habit(
        UUID id,
        String state,
        String title,
        Schedule schedule,
        double confidence,
        @Nullable String answer,
        int ignored,
        @Nullable Instant suggestedAt,
        boolean isReminded,
        boolean isEndAsked) {

    private static final Set<String> SUGGESTIBLE = Set.of("suggested", "confirmed");

    /** After so many that nobody answered there are no more. */
    private static final int MOST_IGNORED = 2;

    /** Whether something may be asked about it. */
    boolean isOpen() {
        boolean isToRemind = SUGGESTIBLE.contains(state) && answer == null && ignored < MOST_IGNORED;
        return isToRemind || isToEnd();
    }

    /** Whether they may be asked if its reminder shall end: they do it no more. */
    private boolean isToEnd() {
        return state.equals("ended") && "accepted".equals(answer) && isReminded && !isEndAsked;
    }

    @Override
    public String toString() {
        return "Habit[" + id + ", " + state + "]";
    }
}
