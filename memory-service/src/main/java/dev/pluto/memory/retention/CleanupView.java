package dev.pluto.memory.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cleanup did on a day.
 *
 * @param day in UTC
 * @param people it looked at, each time it did
 * @param beganAt when it looked at the first of them
 * @param endedAt when it looked at the last one so far
 * @param went how many memories went for good
 */
record CleanupView(LocalDate day, int people, Instant beganAt, Instant endedAt, List<Went> went) {

    /**
     * Memories that went for one reason.
     *
     * @param tier of their persons; null where none was told yet
     * @param type of the memories, {@code *} for all without limits of their own
     * @param reason {@code expired}, {@code too_old} or {@code too_many}
     */
    record Went(@Nullable String tier, String type, String reason, int count) {}
}
