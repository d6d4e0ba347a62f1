package dev.pluto.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reminders of a person that are open.
 *
 * @param reminders soonest first, each with its next time as {@code dueAt}
 * @param total how many there are, also when not all are answered
 * @param lastFired the one that was sent last, within a day; null when none was
 * @param lastFiredAt when that was
 */
@SnakeCase
public record RemindersAnswer(
        @Required List<ReminderAnswer> reminders,
        @Required int total,
        @Nullable ReminderAnswer lastFired,
        @Nullable Instant lastFiredAt) {
    @Override
    public String toString() {
        return "RemindersAnswer[" + reminders.size() + "]";
    }
}
