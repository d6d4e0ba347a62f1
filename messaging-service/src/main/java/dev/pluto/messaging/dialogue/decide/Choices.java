package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was chosen of what had been offered. */
final class Choices {

    private static final int FEW_WORDS = 3;

    private Choices() {}

    /** Which of the options a text means; empty when it says nothing about them, or too little. */
    static List<ReminderAnswer> reminders(List<ReminderAnswer> options, Scene scene) {
        Target said = scene.act().target();
        if (said == null && (Acts.isAnotherMatter(scene) || scene.act() instanceof Act.SetReminder)) {
            return List.of();
        }
        Target target = said == null ? Target.NONE : said;
        if (target.isAll() || isAll(target, scene)) {
            return options;
        }
        if (target.ordinal() != null) {
            int place = target.ordinal() > 0 ? target.ordinal() - 1 : options.size() + target.ordinal();
            return place >= 0 && place < options.size() ? List.of(options.get(place)) : List.of();
        }
        boolean isNamed = !target.words().isBlank() || target.days() != null || target.time() != null;
        List<ReminderAnswer> named =
                isNamed ? Naming.named(target, options, scene) : Naming.byMatter(scene.words(), options, scene);
        List<ReminderAnswer> meant = new ArrayList<>(named);
        if (target.isOther()) {
            meant = new ArrayList<>(options);
            meant.removeAll(named);
        }
        return meant.size() == 1 ? meant : List.of();
    }

    private static boolean isAll(Target target, Scene scene) {
        return target.words().isBlank()
                && target.ordinal() == null
                && Vocabulary.words(scene.words()).size() <= FEW_WORDS
                && Vocabulary.holds(scene.words(), WordUse.ALL);
    }

    /** Which of the sentences a text means. */
    static List<String> sentences(List<String> options, Target target, Scene scene) {
        if (target.isAll() || isAll(target, scene)) {
            return options;
        }
        Integer ordinal = target.ordinal();
        if (ordinal != null) {
            int place = ordinal > 0 ? ordinal - 1 : options.size() + ordinal;
            return place >= 0 && place < options.size() ? List.of(options.get(place)) : List.of();
        }
        Locale locale = scene.person().language();
        var sought = Stems.of(scene.words(), locale);
        double best = 0;
        List<String> nearest = new ArrayList<>();
        for (String one : options) {
            double share = Stems.share(sought, Stems.ofAll(one, locale));
            if (share > best) {
                nearest.clear();
                best = share;
            }
            if (share > 0 && share == best) {
                nearest.add(one);
            }
        }
        return nearest.size() == 1 ? nearest : List.of();
    }
}
