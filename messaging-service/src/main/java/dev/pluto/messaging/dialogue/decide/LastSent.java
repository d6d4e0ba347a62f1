package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.messaging.tool.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The reminder that was sent last. */
final class LastSent {

    private static final Duration LATELY = Duration.ofHours(24);

    private LastSent() {}

    /** What was sent lately and not finished since in this talk. */
    static @Nullable ReminderAnswer of(RemindersAnswer found, Scene scene) {
        ReminderAnswer last = found.lastFired();
        Instant at = found.lastFiredAt();
        if (last == null || at == null || at.isBefore(scene.at().minus(LATELY))) {
            return null;
        }
        boolean isOver = scene.dialogue().deeds().stream()
                .filter(deed -> !deed.at().isBefore(at))
                .anyMatch(deed -> deed.done() instanceof Outcome.RemindersFinished done
                        && done.finished().stream().anyMatch(one -> one.taskId().equals(last.taskId())));
        return isOver ? null : last;
    }
}
