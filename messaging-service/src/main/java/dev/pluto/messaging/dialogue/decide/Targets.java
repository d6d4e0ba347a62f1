package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Which reminders are meant: by their matter, day or hour, by their place in what was told, or as what was spoken of or sent last.
 */
final class Targets {

    private static final Duration LATELY = Duration.ofHours(1);
    private static final int FEW_WORDS = 4;

    private final Scene scene;
    private final RemindersAnswer found;
    private final boolean countsSent;
    private final Rows rows;

    /** @param countsSent whether what was sent last may be meant too: it can be finished and snoozed, though it is not open any more */
    Targets(Scene scene, RemindersAnswer found, boolean countsSent) {
        this.scene = scene;
        this.found = found;
        this.countsSent = countsSent;
        this.rows = new Rows(scene);
    }

    /** The reminders meant: none, one, or several among which the person has to choose unless all are meant. */
    List<ReminderAnswer> meant(Target target) {
        List<ReminderAnswer> pool = pool();
        if (target.isOther()) {
            return others(target, pool);
        }
        if (target.ordinal() != null && isPlain(target)) {
            List<ReminderAnswer> told = rows.told(pool);
            boolean isBeyond = target.ordinal() > told.size() && target.ordinal() == pool.size();
            return rows.counted(target.ordinal(), isBeyond ? pool : told);
        }
        if (!isPlain(target)) {
            List<ReminderAnswer> named = named(target, pool);
            return target.ordinal() == null || named.size() < 2 ? named : Rows.at(target.ordinal(), named);
        }
        boolean isSort = Sorts.isNamed(scene.words(), pool);
        if (target.isAll() && !isSort) {
            List<ReminderAnswer> together = ofLastText(pool);
            return together.size() > 1 ? together : pool;
        }
        if (isSort) {
            return ofSort(target, Sorts.named(scene.words(), pool));
        }
        List<ReminderAnswer> beside = Naming.beside(pool, scene);
        if (beside.size() == 1) {
            return beside;
        }
        List<ReminderAnswer> several = toldSince(pool);
        return several.isEmpty() ? spokenOf(pool).map(List::of).orElse(open().isEmpty() ? pool : open()) : several;
    }

    /** Several that were told since anything was done, and what was done last is none of them: which one is "it"? */
    private List<ReminderAnswer> toldSince(List<ReminderAnswer> pool) {
        Shown shown = scene.dialogue().shown();
        if (shown == null || countsSent && LastSent.of(found, scene) != null) {
            return List.of();
        }
        List<ReminderAnswer> told = shown.reminders().stream()
                .flatMap(id -> byId(pool, id).stream())
                .toList();
        boolean isOther = scene.dialogue()
                .newest()
                .filter(deed -> shown.at().isAfter(deed.at()))
                .filter(deed -> present(deed.reminders(), told).isEmpty())
                .isPresent();
        return told.size() > 1 && isOther && rows.isLate(shown) ? told : List.of();
    }

    /** By the words that were taken for its matter, or else by what the text mentions anywhere. */
    private List<ReminderAnswer> named(Target target, List<ReminderAnswer> pool) {
        List<ReminderAnswer> named = Naming.named(target, pool, scene);
        if (!named.isEmpty() || target.words().isBlank()) {
            return named;
        }
        if (Vocabulary.isAllOf(target.words(), WordUse.WAKING) && Sorts.isNamed(scene.words(), pool)) {
            return ofSort(target, Sorts.named(scene.words(), pool)); // "the wakeup"
        }
        List<ReminderAnswer> said = Naming.mentioned(scene.words(), pool, scene);
        List<ReminderAnswer> mentioned = said.isEmpty() ? SetBy.saying(target.words(), pool, scene) : said;
        boolean isOfIt = target.isReference()
                || scene.act() instanceof Act.FinishReminder
                        && Vocabulary.words(scene.words()).size() <= FEW_WORDS
                        && Vocabulary.holds(scene.words(), WordUse.IT_OR_THEM);
        return mentioned.isEmpty() && isOfIt ? spokenOf(pool).map(List::of).orElse(List.of()) : mentioned;
    }

    /** All of a sort; or the only one, or that which was spoken of last of all, or else which of them has to be asked. */
    private List<ReminderAnswer> ofSort(Target target, List<ReminderAnswer> sort) {
        Deed newest = scene.dialogue().deeds().stream().findFirst().orElse(null);
        List<ReminderAnswer> last = newest == null ? List.of() : present(newest.reminders(), sort);
        return target.isAll() || last.size() != 1 ? sort : last;
    }

    private List<ReminderAnswer> open() {
        return found.reminders();
    }

    private List<ReminderAnswer> pool() {
        ReminderAnswer sent = LastSent.of(found, scene);
        if (!countsSent || sent == null || isIn(found.reminders(), sent.taskId())) {
            return found.reminders();
        }
        List<ReminderAnswer> all = new ArrayList<>(found.reminders());
        all.add(0, sent);
        return all;
    }

    private static boolean isPlain(Target target) {
        return target.words().isBlank() && target.days() == null && target.time() == null;
    }

    boolean isSent(ReminderAnswer reminder) {
        ReminderAnswer sent = LastSent.of(found, scene);
        return sent != null && sent.taskId().equals(reminder.taskId());
    }

    /** Whether what was sent last came so lately that a word is enough to speak of it. */
    boolean isJustSent() {
        Instant at = found.lastFiredAt();
        return at != null && !scene.at().isAfter(at.plus(LATELY));
    }

    boolean isOpen(ReminderAnswer reminder) {
        return isIn(found.reminders(), reminder.taskId());
    }

    /** What was sent last, for what happens to a reminder when it has come; else what was sent, done or told last of all. */
    Optional<ReminderAnswer> spokenOf(List<ReminderAnswer> pool) {
        ReminderAnswer sent = LastSent.of(found, scene);
        Instant sentAt = found.lastFiredAt();
        Dialogue dialogue = scene.dialogue();
        boolean sentCounts = sent != null && isIn(pool, sent.taskId());
        if (sentCounts && countsSent) {
            return Optional.ofNullable(sent);
        }
        for (Deed deed : dialogue.deeds()) {
            List<ReminderAnswer> left = present(deed.reminders(), pool);
            boolean isNewer = !sentCounts || sentAt == null || deed.at().isAfter(sentAt);
            if (left.size() == 1 && isNewer) {
                Shown shown = dialogue.shown();
                return Optional.of(
                        shown != null && shown.at().isAfter(deed.at())
                                ? onlyTold(pool, shown, left.get(0))
                                : left.get(0));
            }
        }
        if (sentCounts) {
            return Optional.ofNullable(sent);
        }
        Shown shown = dialogue.shown();
        if (shown != null && rows.isLate(shown) && shown.reminders().size() == 1) {
            return byId(pool, shown.reminders().get(0));
        }
        return pool.size() == 1 ? Optional.of(pool.get(0)) : Optional.empty();
    }

    /** The only one that was told since: "what's next?" and "cancel it". */
    private static ReminderAnswer onlyTold(List<ReminderAnswer> pool, Shown shown, ReminderAnswer otherwise) {
        return shown.reminders().size() == 1
                ? byId(pool, shown.reminders().get(0)).orElse(otherwise)
                : otherwise;
    }

    private List<ReminderAnswer> others(Target target, List<ReminderAnswer> pool) {
        List<ReminderAnswer> wide = new ArrayList<>(pool);
        if (isPlain(target)) {
            if (target.ordinal() != null) {
                wide.removeAll(Rows.at(target.ordinal(), rows.told(pool)));
                return wide;
            }
            spokenOf(pool).ifPresent(it -> wide.removeIf(one -> one.taskId().equals(it.taskId())));
            List<ReminderAnswer> known = new ArrayList<>(known(pool));
            known.retainAll(wide);
            if (wide.isEmpty() && Undoing.ends(scene.dialogue())) {
                return List.copyOf(pool); // the one that was spoken of is not there any more
            }
            return known.size() == 1 && !target.isAll() ? known : wide;
        }
        List<ReminderAnswer> named = Naming.named(target, pool, scene);
        Optional<ReminderAnswer> it = target.isReference() ? spokenOf(pool) : Optional.empty();
        if (it.filter(one -> !named.contains(one)).isPresent()) {
            return List.of(it.get()); // "drop it, keep the vet", of whom was not spoken last
        }
        wide.removeAll(named);
        if (target.isAll()) {
            return named.isEmpty() ? List.of() : wide; // all but one that there is
        }
        List<ReminderAnswer> told = new ArrayList<>(rows.told(pool));
        told.retainAll(wide);
        return told.isEmpty() ? wide : told;
    }

    /** All that deeds of this talk left, newest first. */
    private List<ReminderAnswer> known(List<ReminderAnswer> pool) {
        Map<UUID, ReminderAnswer> all = new LinkedHashMap<>();
        scene.dialogue().deeds().stream()
                .flatMap(deed -> present(deed.reminders(), pool).stream())
                .forEach(one -> all.put(one.taskId(), one));
        return List.copyOf(all.values());
    }

    /** What the last text that asked for reminders left, in its order. */
    List<ReminderAnswer> ofLastText(List<ReminderAnswer> pool) {
        List<Deed> deeds = scene.dialogue().deeds();
        UUID text = deeds.stream()
                .filter(deed -> !deed.reminders().isEmpty())
                .map(Deed::messageId)
                .findFirst()
                .orElse(null);
        List<ReminderAnswer> left = new ArrayList<>();
        for (Deed deed : deeds) {
            if (Objects.equals(deed.messageId(), text)) {
                left.addAll(0, present(deed.reminders(), pool));
            }
        }
        return left;
    }

    private static List<ReminderAnswer> present(List<ReminderAnswer> some, List<ReminderAnswer> pool) {
        return some.stream().flatMap(one -> byId(pool, one.taskId()).stream()).toList();
    }

    static Optional<ReminderAnswer> byId(List<ReminderAnswer> pool, UUID id) {
        return pool.stream().filter(one -> one.taskId().equals(id)).findFirst();
    }

    private static boolean isIn(List<ReminderAnswer> pool, UUID id) {
        return byId(pool, id).isPresent();
    }
}
