package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.act.Target;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Weekdays that are cancelled: a rule goes on without them, or the rule of just these days is the one that is meant. */
final class DaysOff {

    private DaysOff() {}

    /** "Drop the wednesdays" of what comes on mondays too; empty where no days of it were named, or all. */
    static Optional<Step> of(ReminderAnswer reminder, String words, Scene scene) {
        Set<String> left = new HashSet<>(RuleDays.of(reminder.rrule()));
        Set<String> off = said(reminder, words, scene);
        String rrule = String.valueOf(reminder.rrule());
        boolean isPart = !off.isEmpty() && left.containsAll(off) && off.size() < left.size();
        if (!isPart || rrule.contains("INTERVAL")) {
            return Optional.empty();
        }
        left.removeAll(off);
        ZonedDateTime first = Told.due(reminder, scene.person());
        while (!left.contains(RuleDays.WEEK.get(first.getDayOfWeek().getValue() - 1))) {
            first = first.plusDays(1);
        }
        Reading rest = new Reading.Repeating(
                first.toLocalDateTime(), RuleDays.on(left, rrule), first.getZone(), false, first.toInstant());
        return Optional.of(Step.of(new Call.Move(reminder.taskId(), rest)));
    }

    /** "Stop the weekend one": the one whose days these are; empty where not just one has them. */
    static Optional<List<ReminderAnswer>> ofRule(Target target, List<ReminderAnswer> open, Scene scene) {
        boolean isPlain = target.words().isBlank() && target.ordinal() == null && !target.isAll() && !target.isOther();
        List<ReminderAnswer> there = open.stream()
                .filter(one -> isPlain && one.rrule() != null)
                .filter(one -> {
                    Set<String> said = said(one, scene.words(), scene);
                    return !said.isEmpty() && said.equals(RuleDays.of(one.rrule()));
                })
                .toList();
        return there.size() == 1 ? Optional.of(there) : Optional.empty();
    }

    /** "Fridays make it 8:25", "make fridays 8:25", rather than "make it fridays" and "just fridays". */
    static boolean areOnTheirOwn(String words) {
        List<String> all = Vocabulary.words(words);
        for (int i = 0; i < all.size(); i++) {
            boolean isDay = Vocabulary.isOf(all.get(i), WordUse.EACH_DAY)
                    || i + 1 < all.size() && Vocabulary.isOf(all.get(i) + " " + all.get(i + 1), WordUse.EACH_DAY);
            if (isDay) {
                return !Vocabulary.holds(words, WordUse.ONLY);
            }
            boolean isBefore =
                    Vocabulary.isOf(all.get(i), WordUse.IT_OR_THEM) || Vocabulary.isOf(all.get(i), WordUse.NEGATION);
            if (isBefore) {
                return false;
            }
        }
        return false;
    }

    private static Set<String> said(ReminderAnswer reminder, String words, Scene scene) {
        ZonedDateTime planned = Told.due(reminder, scene.person());
        String days = Vocabulary.without(words, WordUse.NEGATION);
        String named = Answers.move(days, planned, scene.said(days)) instanceof Reading.Repeating
                ? days
                : Vocabulary.only(words, WordUse.EACH_DAY);
        return Answers.move(named, planned, scene.said(named)) instanceof Reading.Repeating rule
                ? RuleDays.of(rule.rrule())
                : Set.of();
    }
}
