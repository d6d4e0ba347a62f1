package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.dialogue.state.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reminders by their place in what was told or asked for last: "the second", "the first two". */
final class Rows {

    private static final ReminderAnswer GONE = new ReminderAnswer(
            new UUID(0, 0), "reminder", "sms", null, Instant.EPOCH, null, "UTC", false, false, false, null);

    private final Scene scene;

    Rows(Scene scene) {
        this.scene = scene;
    }

    /** In the order in which they were told last; soonest first when nothing was told. */
    List<ReminderAnswer> told(List<ReminderAnswer> pool) {
        Shown shown = scene.dialogue().shown();
        if (shown != null && isLate(shown)) {
            List<ReminderAnswer> there = shown.reminders().stream()
                    .flatMap(id -> Targets.byId(pool, id).stream())
                    .toList();
            boolean wasNewer = scene.dialogue().newest().stream()
                    .noneMatch(deed ->
                            deed.at().isAfter(shown.at()) && !deed.reminders().isEmpty());
            if (there.size() > 1 || wasNewer) {
                return there.size() == shown.reminders().size() ? there : withGaps(shown, pool);
            }
        }
        List<ReminderAnswer> together = ofTextBefore(pool);
        return together.size() > 1 ? together : pool;
    }

    /** What the last text before this one left, in its order, with gaps: "cancel the first and push the second". */
    private List<ReminderAnswer> ofTextBefore(List<ReminderAnswer> pool) {
        UUID now = scene.read().text().messageId();
        UUID text = scene.dialogue().deeds().stream()
                .filter(deed -> !deed.reminders().isEmpty() && !deed.messageId().equals(now))
                .map(Deed::messageId)
                .findFirst()
                .orElse(null);
        List<ReminderAnswer> all = new ArrayList<>();
        for (Deed deed : scene.dialogue().deeds()) {
            if (Objects.equals(deed.messageId(), text)) {
                deed.reminders()
                        .forEach(one ->
                                all.add(0, Targets.byId(pool, one.taskId()).orElse(GONE)));
            }
        }
        return all;
    }

    /** One that is gone keeps its place: the second stays the second. */
    private static List<ReminderAnswer> withGaps(Shown shown, List<ReminderAnswer> pool) {
        List<ReminderAnswer> all = new ArrayList<>();
        for (UUID id : shown.reminders()) {
            Targets.byId(pool, id).ifPresentOrElse(all::add, () -> all.add(GONE));
        }
        return all;
    }

    boolean isLate(Shown shown) {
        return !scene.at().isAfter(shown.at().plus(Open.EXPIRY));
    }

    /** "The first two", "the last three"; else the one that stands there. */
    List<ReminderAnswer> counted(int ordinal, List<ReminderAnswer> told) {
        int count = Counted.of(scene.words());
        if (count < 2 || count > told.size()) {
            return at(ordinal, told);
        }
        int from = ordinal > 0 ? 0 : told.size() - count;
        return told.subList(from, from + count).stream()
                .filter(one -> one != GONE)
                .toList();
    }

    /** @param ordinal from 1, from -1 for the last, 0 for the one in the middle, which an even number of them has not */
    static List<ReminderAnswer> at(int ordinal, List<ReminderAnswer> told) {
        int place = ordinal > 0 ? ordinal - 1 : ordinal < 0 ? told.size() + ordinal : middle(told.size());
        boolean isThere = place >= 0 && place < told.size() && told.get(place) != GONE;
        return isThere ? List.of(told.get(place)) : List.of();
    }

    private static int middle(int size) {
        return size % 2 == 0 ? -1 : size / 2;
    }
}
