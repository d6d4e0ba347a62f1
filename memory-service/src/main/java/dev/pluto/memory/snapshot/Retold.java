package dev.pluto.memory.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a snapshot.
 *
 * @param text the person's own words, told back or quoted
 * @param day on their clock, when it was said last, or done
 * @param memories it rests on, as with facts and tasks
 * @param habits that rest on the same
 */
record Retold(String text, LocalDate day, List<UUID> memories, List<UUID> facts, List<UUID> tasks, List<UUID> habits) {

    /** @param tasks null in what was written before there were any */
    Retold(
            String text,
            LocalDate day,
            List<UUID> memories,
            List<UUID> facts,
            @Nullable List<UUID> tasks,
            List<UUID> habits) {
        this.text = text;
        this.day = day;
        this.memories = memories;
        this.facts = facts;
        this.tasks = tasks == null ? List.of() : tasks;
        this.habits = habits;
    }

    @Override
    public String toString() {
        return "Retold" + memories;
    }
}
