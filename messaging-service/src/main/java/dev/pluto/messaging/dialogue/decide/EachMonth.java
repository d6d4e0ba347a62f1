package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** "And the last friday of the month" behind what comes every month is of every month too. */
final class EachMonth {

    private static final String RULE = "FREQ=MONTHLY";

    private EachMonth() {}

    /** Whole plans by such rules; empty where nothing of the kind is said, or what was planned last is of another kind. */
    static Optional<List<Plan>> of(Scene scene) {
        boolean isBeside = Vocabulary.begins(scene.words(), WordUse.BESIDE)
                && Vocabulary.holds(scene.words(), WordUse.OF_THE_MONTH)
                && Refining.last(scene).filter(EachMonth::isMonthly).isPresent();
        return isBeside
                ? Optional.of(plans(scene)).filter(plans -> plans.stream().allMatch(EachMonth::isRule))
                : Optional.empty();
    }

    private static boolean isMonthly(ReminderAnswer last) {
        return String.valueOf(last.rrule()).startsWith(RULE);
    }

    private static List<Plan> plans(Scene scene) {
        String words = scene.words();
        Said said = scene.said(words);
        for (String month : Vocabulary.of(WordUse.OF_THE_MONTH, said.locale())) {
            int at = words.toLowerCase(Locale.ROOT).indexOf(month);
            String each = Vocabulary.of(WordUse.OF_EACH_MONTH, said.locale())
                    .iterator()
                    .next();
            if (at >= 0) {
                return TimeReader.read(words.substring(0, at) + each + words.substring(at + month.length()), said);
            }
        }
        return List.of();
    }

    private static boolean isRule(Plan plan) {
        return plan.matter() != null
                && plan.reading() instanceof Reading.Repeating rule
                && rule.rrule().startsWith(RULE);
    }
}
