package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import java.time.LocalDate;
import java.util.List;

/** "Push everything back an hour": what is still to come today, and once; rules stay as they are. */
final class Everything {

    private Everything() {}

    static List<ReminderAnswer> movable(List<ReminderAnswer> meant, Scene scene) {
        LocalDate today = scene.at().atZone(scene.person().zoneId()).toLocalDate();
        List<ReminderAnswer> once =
                meant.stream().filter(one -> one.rrule() == null).toList();
        List<ReminderAnswer> coming = once.stream()
                .filter(one -> Told.due(one, scene.person()).toLocalDate().equals(today))
                .toList();
        return !coming.isEmpty() ? coming : once.isEmpty() ? meant : once;
    }
}
