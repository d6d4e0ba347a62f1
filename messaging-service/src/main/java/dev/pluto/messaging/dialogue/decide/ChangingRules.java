package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.RuleChange;
import dev.pluto.language.time.RuleChange.Way;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Question.WhichOne;
import dev.pluto.messaging.tool.Outcome;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Changes what repeats and was spoken of last, by words that say nothing else: "also saturdays", "not fridays any more", "make it every
 * other week", "pause it until monday". Whatever such a text was taken for, it is meant so.
 */
final class ChangingRules {

    private static final int MOST_WORDS = 14;

    private ChangingRules() {}

    /** @return empty for a text that says something else, or where nothing that repeats was spoken of */
    static Optional<Step> of(Scene scene, Supplier<Step> first) {
        int size = Vocabulary.words(scene.words()).size();
        if (asksWhen(scene)) {
            return Optional.of(Listing.one(Target.IT, scene));
        }
        boolean isOther = scene.act() instanceof Act.MoveReminder && !Vocabulary.holds(scene.words(), WordUse.PAUSING)
                || scene.act() instanceof Act.Undo
                || scene.act() instanceof Act.Talk && Vocabulary.holds(scene.words(), WordUse.NOT_SURE)
                || scene.dialogue().subject() != Subject.REMINDERS
                        && scene.read().index() == 0
                || scene.isQuestionMarked()
                || scene.isNowhere()
                || size > MOST_WORDS;
        ReminderAnswer last = isOther ? null : last(scene);
        if (last == null || last.rrule() == null || isOfItsOwn(last, scene)) {
            return Optional.empty();
        }
        String words = BareWords.withoutReason(withoutRefusal(scene.words()), last, scene);
        if (!BareWords.isBare(words, last, scene)
                || Vocabulary.holds(words, WordUse.ONE_OF_A_PART)
                || change(last, words, scene).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Step.Do(
                Call.Reminders.ALL,
                outcome -> outcome instanceof Outcome.Reminders reminders
                        ? new Targets(scene, reminders.found(), false)
                                .spokenOf(reminders.found().reminders())
                                .flatMap(one -> change(one, words, scene))
                                .orElseGet(first)
                        : Step.happened(outcome)));
    }

    /** "And every sunday, 9.10, service ringing": what it is for is said, and is something else. */
    private static boolean isOfItsOwn(ReminderAnswer last, Scene scene) {
        var locale = scene.person().language();
        return scene.isSure()
                && scene.act() instanceof Act.SetReminder set
                && set.plans().stream()
                        .allMatch(plan -> plan.matter() != null
                                && Reminding.isMoment(plan.reading())
                                && Stems.share(Stems.of(plan.matter(), locale), last, locale) == 0);
    }

    /** "How often is that?", "which days?": of what was spoken of last, and of nothing else. */
    private static boolean asksWhen(Scene scene) {
        ReminderAnswer last = scene.dialogue().subject() == Subject.REMINDERS ? last(scene) : null;
        boolean asks = last != null
                && !(scene.act() instanceof Act.MoveReminder)
                && Vocabulary.holds(scene.words(), WordUse.ASKS_WHEN)
                && SecondOpinion.isQuestion(scene);
        return asks
                && last != null
                && BareWords.isOf(
                        last,
                        Vocabulary.without(Vocabulary.without(scene.words(), WordUse.CHANGING), WordUse.ASKED_WHEN),
                        scene);
    }

    private static @Nullable ReminderAnswer last(Scene scene) {
        return scene.dialogue().deeds().stream()
                .map(Deed::reminders)
                .filter(reminders -> !reminders.isEmpty())
                .findFirst()
                .filter(reminders -> reminders.size() == 1)
                .map(reminders -> reminders.get(0))
                .orElse(null);
    }

    private static Optional<Step> change(ReminderAnswer one, String words, Scene scene) {
        if (one.rrule() == null) {
            return Optional.empty();
        }
        boolean isPause = Pausing.isMeant(words, scene);
        if (isPause) {
            Optional<Step> pause = Pausing.of(one, words, scene);
            boolean isNothing = pause.isEmpty() && Vocabulary.holds(words, WordUse.REST);
            return isNothing ? Optional.of(Listing.one(Target.IT, scene)) : pause;
        }
        boolean isNext = Vocabulary.holds(words, WordUse.NEXT_RUN) && Vocabulary.holds(words, WordUse.PAUSING);
        if (isNext && !Answers.saysWhen(words, scene.said(words))) {
            return Optional.of(Step.of(new Call.Skip(one.taskId())));
        }
        if (Vocabulary.without(words, WordUse.CHANGING).isBlank() && Vocabulary.holds(words, WordUse.REST)) {
            return Optional.of(new Step.Ask(
                    new Question.MoveTo(Told.matter(one)), new Aim.NewTime(WhichOne.For.SNOOZE, one, false)));
        }
        Optional<Step> parted = parted(one, words, scene);
        if (parted.isPresent()) {
            return parted;
        }
        return scene.act() instanceof Act.MoveReminder
                ? Optional.empty()
                : way(words)
                        .flatMap(way -> rule(way, one, words, scene))
                        .map(rule -> Step.of(new Call.Move(one.taskId(), rule)));
    }

    /** How days are meant; empty where words only name them. */
    private static Optional<Way> way(String words) {
        if (Vocabulary.holds(words, WordUse.OUT_OF_RULE)) {
            return isForGood(words) ? Optional.of(Way.DROP) : Optional.empty();
        }
        boolean goesOn = Vocabulary.begins(words, WordUse.ONWARD) && !Vocabulary.holds(words, WordUse.ALONE);
        if (Vocabulary.holds(words, WordUse.ON_TOP) || goesOn) {
            return Optional.of(Way.ADD);
        }
        return Vocabulary.holds(words, WordUse.REPLACING) ? Optional.of(Way.SET) : Optional.empty();
    }

    /** "Skip friday" is one friday, "not fridays" is all of them. */
    private static boolean isForGood(String words) {
        return Vocabulary.holds(words, WordUse.FOR_GOOD)
                || Vocabulary.holds(words, WordUse.EACH_DAY)
                || Vocabulary.holds(words, WordUse.DROPPING);
    }

    /** The rule with what words say of it anew, in the half of the day that it comes in. */
    static Optional<Reading> rule(Way way, ReminderAnswer one, String words, Scene scene) {
        String rrule = one.rrule();
        ZonedDateTime due = Told.due(one, scene.person());
        return rrule == null
                ? Optional.empty()
                : RuleChange.of(way, words, rrule, due, scene.said(words)).map(Reading.class::cast);
    }

    /** "Fridays at 3:55" of what comes on all weekdays: fridays are on their own, the others stay. */
    static Optional<Step> parted(ReminderAnswer one, String words, Scene scene) {
        boolean isAll = Vocabulary.holds(scene.words(), WordUse.ALONE)
                        && !Vocabulary.holds(words, WordUse.FROM_THEN)
                        && !DaysOff.areOnTheirOwn(scene.words())
                || Vocabulary.holds(words, WordUse.ON_TOP);
        if (isAll || !Answers.saysHour(words, scene.said(words))) {
            return Optional.empty();
        }
        Optional<Reading> own = rule(Way.SET, one, words, scene);
        Optional<Reading> others = rule(Way.DROP, one, words, scene).or(() -> untilThen(one, own, words, scene));
        if (others.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        Step onTheirOwn = OneMore.oneMore(one, own.get());
        boolean isBesides = Vocabulary.begins(scene.words(), WordUse.BESIDE); // "and at 2 on sundays"
        return Optional.of(
                isBesides ? onTheirOwn : Step.all(Step.of(new Call.Move(one.taskId(), others.get())), onTheirOwn));
    }

    /** "From april make it 10": until then it stays as it is. */
    private static Optional<Reading> untilThen(ReminderAnswer one, Optional<Reading> own, String words, Scene scene) {
        ZonedDateTime due = Told.due(one, scene.person());
        boolean isLater = Vocabulary.holds(words, WordUse.FROM_THEN)
                && own.isPresent()
                && own.get() instanceof Reading.Repeating rule
                && rule.startsAt().toLocalDate().isAfter(due.toLocalDate());
        return isLater && own.get() instanceof Reading.Repeating rule
                ? Pausing.endingBefore(one, rule.startsAt().toLocalDate(), due)
                : Optional.empty();
    }

    /** What is planned for, with what words say anew; empty where they say an hour alone, or a rule that has nothing of the old one. */
    static Optional<Reading> moved(ReminderAnswer one, String words, Scene scene) {
        String all = withoutRefusal(withEnd(words, scene.words()));
        String rrule = String.valueOf(one.rrule());
        boolean isCounted = rrule.contains("HOURLY") || rrule.contains("MINUTELY");
        boolean isLess = Vocabulary.holds(all, WordUse.OUT_OF_RULE);
        boolean stops = isLess || Vocabulary.holds(scene.words(), WordUse.OUT_OF_RULE);
        if (isCounted && stops && Answers.saysHour(all, scene.said(all))) {
            return rule(Way.SET, one, "until " + Vocabulary.without(all, WordUse.OUT_OF_RULE), scene);
        }
        boolean isMore = Vocabulary.holds(all, WordUse.ON_TOP) && !Vocabulary.holds(all, WordUse.MOVING);
        Way way = isLess ? Way.DROP : isMore ? Way.ADD : Way.SET;
        return isLess && !isForGood(all) ? Optional.empty() : rule(way, one, all, scene);
    }

    /** "Make it until sunday": what says that it ends belongs to the new time. */
    private static String withEnd(String words, String all) {
        int at = all.length() - words.length();
        if (at <= 0 || !all.endsWith(words)) {
            return words;
        }
        List<String> before = Vocabulary.words(all.substring(0, at));
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        return Vocabulary.isOf(last, WordUse.ENDING) ? last + " " + words : words;
    }

    /** "No, thursdays" refuses what was done; "no thursdays" takes them away. */
    private static String withoutRefusal(String words) {
        List<Token> tokens = Tokens.of(words);
        boolean isRefused = tokens.size() > 2
                && Vocabulary.isOf(tokens.get(0).text(), WordUse.NEGATION)
                && !tokens.get(1).is(Token.Kind.WORD);
        return isRefused ? words.substring(tokens.get(2).start()) : words;
    }
}
