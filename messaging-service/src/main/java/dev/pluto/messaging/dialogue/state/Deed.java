package dev.pluto.messaging.dialogue.state;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.Done;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that was done.
 *
 * @param messageId of the text that asked for it
 */
public record Deed(UUID messageId, Done done) {

    public Instant at() {
        return done.effect().at();
    }

    /** The reminders it left, as they were then: those that were cancelled are none of them. */
    public List<ReminderAnswer> reminders() {
        return reminders(done);
    }

    private static List<ReminderAnswer> reminders(Done done) {
        if (done instanceof Outcome.ReminderSet set) {
            return List.of(set.reminder());
        }
        if (done instanceof Outcome.ReminderMoved moved) {
            return List.of(moved.after());
        }
        if (done instanceof Outcome.ReminderSnoozed snoozed) {
            return List.of(snoozed.after());
        }
        if (done instanceof Outcome.ReminderSkipped skipped) {
            return skipped.after() == null ? List.of() : List.of(skipped.after());
        }
        if (done instanceof Outcome.TakenBack back) {
            return restored(back.undone());
        }
        return done instanceof Outcome.RemindersFinished finished ? finished.finished() : List.of();
    }

    private static List<ReminderAnswer> restored(Done undone) {
        if (undone instanceof Outcome.RemindersCancelled cancelled) {
            return cancelled.cancelled();
        }
        if (undone instanceof Outcome.ReminderMoved moved) {
            return List.of(moved.before());
        }
        if (undone instanceof Outcome.ReminderSkipped skipped) {
            return List.of(skipped.before());
        }
        return undone instanceof Outcome.RemindersFinished finished ? finished.finished() : List.of();
    }

    public boolean isAboutReminders() {
        return isAboutReminders(done);
    }

    private static boolean isAboutReminders(Done done) {
        return done instanceof Outcome.TakenBack back
                ? isAboutReminders(back.undone())
                : done instanceof Outcome.ReminderSet
                        || done instanceof Outcome.ReminderMoved
                        || done instanceof Outcome.ReminderSnoozed
                        || done instanceof Outcome.ReminderSkipped
                        || done instanceof Outcome.RemindersFinished
                        || done instanceof Outcome.RemindersCancelled;
    }

    @Override
    public String toString() {
        return "Deed[" + done.getClass().getSimpleName() + ", " + done.effect() + "]";
    }
}
