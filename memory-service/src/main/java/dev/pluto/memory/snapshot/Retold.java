package dev.pluto.memory.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A sentence of a snapshot.
 *
 * @param text the person's own words, told back or quoted
 * @param day on their clock, when it was said last, or done
 * @param memories it rests on, as with facts and tasks
 * @param habits that rest on the same
 */
record Retold(String text, LocalDate day, List<UUID> memories, List<UUID> facts, List<UUID> tasks, List<UUID> habits) {

    Retold {
        tasks = Objects.requireNonNullElse(
                tasks, List.of()); // what was written before there were any says nothing of them
    }

    @Override
    public String toString() {
        return "Retold" + memories;
    }
}
