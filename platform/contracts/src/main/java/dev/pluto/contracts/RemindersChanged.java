package dev.pluto.contracts;

import java.util.List;
import java.util.UUID;

/**
 * What became of reminders.
 *
 * @param deed what takes it back
 * @param before as they were
 * @param after as they are; without those that do not come again
 */
@SnakeCase
public record RemindersChanged(
        @Required UUID deed,
        @Required List<ReminderAnswer> before,
        @Required List<ReminderAnswer> after) {
    @Override
    public String toString() {
        return "RemindersChanged[" + deed + "]";
    }
}
