package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.tool.Outcome;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a reminder in the place of another one: what it is about, or how it comes, cannot be changed otherwise. */
final class Replacing {

    private Replacing() {}

    static Step matter(ReminderAnswer old, String matter) {
        return by(old, matter, isCall(old));
    }

    static Step channel(ReminderAnswer old, boolean byCall) {
        return isCall(old) == byCall ? told(old) : by(old, Told.matter(old), byCall);
    }

    /** As it is planned, where nothing of it has to be changed. */
    static Step told(ReminderAnswer reminder) {
        return Step.happened(new Outcome.Reminders(new RemindersAnswer(List.of(reminder), 1, null, null)));
    }

    private static boolean isCall(ReminderAnswer reminder) {
        return reminder.channel().equals("voice");
    }

    /** The old one comes back where the new one cannot be had. */
    private static Step by(ReminderAnswer old, @Nullable String matter, boolean byCall) {
        var set = new Call.SetReminder(matter, old.kind().equals("wake_up_call"), byCall, reading(old));
        return new Step.Do(new Call.Cancel(List.of(old.taskId())), cancelled -> {
            if (!(cancelled instanceof Outcome.Done gone)) {
                return Step.happened(cancelled);
            }
            return new Step.Do(
                    set,
                    outcome -> outcome instanceof Outcome.Done
                            ? Step.happened(outcome)
                            : new Step.Do(new Call.TakeBack(gone), back -> Step.happened(outcome)));
        });
    }

    /** When it is planned for. */
    static Reading reading(ReminderAnswer reminder) {
        ZonedDateTime due = reminder.dueAt().atZone(ZoneId.of(reminder.zone()));
        boolean isSaid = reminder.zoneSaid();
        String rule = reminder.rrule();
        return rule == null
                ? new Reading.Once(due.toLocalDateTime(), due.getZone(), isSaid, reminder.dueAt())
                : new Reading.Repeating(due.toLocalDateTime(), rule, due.getZone(), isSaid, reminder.dueAt());
    }

    /** The one that went for another one, where the two newest deeds are of one text and for one moment. */
    static Optional<Deed> replaced(List<Deed> fresh) {
        if (fresh.size() < 2
                || !(fresh.get(0).done() instanceof Outcome.ReminderSet set)
                || !(fresh.get(1).done() instanceof Outcome.RemindersCancelled cancelled)) {
            return Optional.empty();
        }
        boolean isOne = fresh.get(0).messageId().equals(fresh.get(1).messageId())
                && cancelled.cancelled().size() == 1
                && cancelled.cancelled().get(0).dueAt().equals(set.reminder().dueAt());
        return isOne ? Optional.of(fresh.get(1)) : Optional.empty();
    }
}
