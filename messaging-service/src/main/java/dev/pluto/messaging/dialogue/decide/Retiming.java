package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.RuleChange;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.tool.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a reminder comes, with a part of it said anew: one more day, an end, days left out, the other half of the day. A rule is said
 * in words as it is, with the new words behind, and that is read: what cannot be read so is left.
 */
final class Retiming {

    private static final Duration WEEK = Duration.ofDays(7);

    private Retiming() {}

    /** Whether words say nothing but when. */
    static boolean isTime(String words, Scene scene) {
        boolean isAmount =
                Vocabulary.words(words).size() == 1 && Tokens.of(words).get(0).is(Token.Kind.NUMBER);
        if (isAmount
                || Vocabulary.words(words).size() > 1 && Shifted.isAmount(words, scene)
                || Vocabulary.isAllOf(words, WordUse.EVE)
                || Vocabulary.isAllOf(words, WordUse.PART_OF_DAY)
                || Vocabulary.isAllOf(words, WordUse.HALF_DAY)
                || Shifted.isMinute(words)
                || Vocabulary.isAllOf(words, WordUse.SAME)) {
            return true;
        }
        Said said = scene.said(words);
        ZonedDateTime soon = scene.at().plus(WEEK).atZone(scene.person().zoneId());
        boolean isCounted = isCounted(words, soon, scene);
        return isCounted && !Answers.saysWhen(words, own(scene))
                || Answers.saysWhen(words, said)
                        && plans(Tokens.of(words).get(0).is(Token.Kind.NUMBER) ? "at " + words : words, said).stream()
                                .allMatch(plan -> isNothing(plan, scene))
                || isHourAlone(words, said)
                        && plans("at " + words, said).stream().allMatch(plan -> isNothing(plan, scene));
    }

    /** "Six". */
    private static boolean isHourAlone(String words, Said said) {
        return Vocabulary.words(words).size() == 1 && Answers.saysHour(words, said);
    }

    static boolean isCounted(String words, ZonedDateTime planned, Scene scene) {
        return (Answers.length(words, own(scene)).isPresent() || !Answers.saysWhen(words, own(scene)))
                && Answers.relative(words, planned, own(scene)).isPresent();
    }

    static Said own(Scene scene) {
        return new Said(scene.at(), scene.person().zoneId(), scene.person().language());
    }

    static boolean isNothing(Plan plan, Scene scene) {
        return plan.matter() == null
                || Stems.of(plan.matter(), scene.person().language()).isEmpty()
                || Vocabulary.isAllOf(plan.matter(), WordUse.STARTING);
    }

    /** What is planned where somebody asks to be reminded by these words. */
    static List<Plan> plans(String words, Said said) {
        return TimeReader.read(Reminding.wish(said.locale()) + " " + words, said);
    }

    static Optional<Step> of(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        String words = fragment.words();
        return switch (fragment.way()) {
            case ADD -> OneMore.added(reminder, words, scene);
            case WITHOUT ->
                DaysOff.of(reminder, words, scene)
                        .or(() -> Bounds.ruled(reminder, "except " + words, scene))
                        .or(() -> notThen(reminder, words, scene));
            case ONLY -> only(reminder, words, scene);
            case OPEN, REPLACE ->
                same(reminder, words)
                        .or(() -> someDays(reminder, words, scene))
                        .or(() -> Shifted.amount(reminder, words, scene))
                        .or(() -> twice(reminder, words, scene))
                        .or(() -> Shifted.halved(reminder, fragment, scene))
                        .or(() -> Shifted.counted(reminder, words, scene))
                        .or(() -> Shifted.minute(reminder, words, scene))
                        .or(() -> repeated(reminder, words, scene))
                        .or(() -> Bounds.bounded(reminder, words, scene))
                        .or(() -> said(reminder, fragment, scene));
        };
    }

    /** "Call it 12.30", whatever it was taken for. */
    private static Optional<Step> said(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        boolean isPut = fragment.way() == Way.REPLACE
                && Reminding.isMoment(Answers.move(
                        fragment.words(), Told.due(reminder, scene.person()), scene.said(fragment.words())));
        return isPut ? Optional.of(NewTimes.move(reminder, false, fragment.words(), scene)) : Optional.empty();
    }

    /** "Not sunday" of what comes on a saturday anyway. */
    private static Optional<Step> notThen(ReminderAnswer reminder, String words, Scene scene) {
        LocalDate day = Told.due(reminder, scene.person()).toLocalDate();
        return Answers.days(words, scene.said(words))
                .filter(range -> reminder.rrule() == null && (day.isBefore(range.first()) || day.isAfter(range.last())))
                .map(range -> Replacing.told(reminder));
    }

    /** "Only until christmas", "just weekdays", "just tomorrow". */
    private static Optional<Step> only(ReminderAnswer reminder, String words, Scene scene) {
        Reading there = Answers.move(words, Told.due(reminder, scene.person()), scene.said(words));
        Optional<Step> first = there instanceof Reading.Once once ? onlyFirst(once, scene) : Optional.empty();
        if (first.isPresent()) {
            return first;
        }
        if (there instanceof Reading.Once once && once.due().equals(reminder.dueAt()) && reminder.rrule() == null) {
            return Optional.of(Replacing.told(reminder));
        }
        if (Reminding.isMoment(there) && (reminder.rrule() == null || there instanceof Reading.Repeating)) {
            return Optional.of(NewTimes.move(reminder, false, words, scene));
        }
        return Bounds.bounded(reminder, words, scene).or(() -> Optional.of(Bounds.asked(reminder)));
    }

    /** "Just tomorrow", behind one more that was not wanted. */
    private static Optional<Step> onlyFirst(Reading.Once once, Scene scene) {
        Deed newest = scene.dialogue().fresh(scene.at()).get(0);
        boolean isThere =
                Refining.before(scene).stream().anyMatch(one -> one.dueAt().equals(once.due()));
        return isThere && newest.done() instanceof Outcome.ReminderSet
                ? Optional.of(Step.of(new Call.TakeBack(newest.done())))
                : Optional.empty();
    }

    /** "Twice a day: nine in the morning and nine in the evening": two hours for one. */
    private static Optional<Step> twice(ReminderAnswer reminder, String words, Scene scene) {
        List<Plan> bare = plans(words, scene.said(words));
        boolean isOpen = reminder.rrule() != null
                && bare.size() == 2
                && bare.stream().allMatch(plan -> plan.reading() instanceof Reading.Once);
        List<Plan> plans =
                isOpen ? plans(Bounds.everyDay(reminder, scene) + " at " + words, Bounds.english(scene)) : bare;
        boolean isRead = plans.size() == 2 && plans.stream().allMatch(plan -> Reminding.isMoment(plan.reading()));
        boolean isRule = reminder.rrule() == null
                || isRead && plans.stream().allMatch(plan -> plan.reading() instanceof Reading.Repeating);
        return isRead && isRule
                ? Optional.of(Step.all(
                        Step.of(new Call.Move(reminder.taskId(), plans.get(0).reading())),
                        OneMore.oneMore(reminder, plans.get(1).reading())))
                : Optional.empty();
    }

    /** "5 on saturdays" of what comes on other days too: those stay as they are. */
    private static Optional<Step> someDays(ReminderAnswer reminder, String words, Scene scene) {
        Set<String> days = RuleDays.of(reminder.rrule());
        Reading then = Answers.move(words, Told.due(reminder, scene.person()), scene.said(words));
        Set<String> some = Answers.saysHour(words, scene.said(words)) && then instanceof Reading.Repeating rule
                ? RuleDays.of(rule.rrule())
                : Set.of();
        boolean isPart = !some.isEmpty() && some.size() < days.size() && days.containsAll(some);
        Reading own =
                ChangingRules.rule(RuleChange.Way.SET, reminder, words, scene).orElse(then);
        return isPart && !Vocabulary.holds(words, WordUse.EVERY)
                ? DaysOff.of(reminder, words, scene).map(rest -> Step.all(rest, OneMore.oneMore(reminder, own)))
                : Optional.empty();
    }

    /** "Same time": as it is planned. */
    private static Optional<Step> same(ReminderAnswer reminder, String words) {
        return Vocabulary.isAllOf(words, WordUse.SAME) ? Optional.of(Replacing.told(reminder)) : Optional.empty();
    }

    /** "Every day but sunday", whatever it was taken for. */
    private static Optional<Step> repeated(ReminderAnswer reminder, String words, Scene scene) {
        boolean isRule = !Vocabulary.begins(words, WordUse.BOUNDING)
                && Answers.move(words, Told.due(reminder, scene.person()), scene.said(words))
                        instanceof Reading.Repeating;
        return isRule ? Optional.of(NewTimes.move(reminder, false, words, scene)) : Optional.empty();
    }
}
