package dev.pluto.memory.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A sentence of a snapshot.
 *
 * @param text the person's own words, told back or quoted
 * @param day on their clock, when it was said last, or done
 * @param memories it rests on, the first told first, as with facts and habits
 */
record Retold(String text, LocalDate day, List<UUID> memories, List<UUID> facts, List<UUID> habits) {
    @Override
    public String toString() {
        return "Retold" + memories;
    }
}
