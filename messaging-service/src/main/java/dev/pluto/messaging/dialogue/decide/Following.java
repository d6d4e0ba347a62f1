package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.Wish;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Something else, counted from what was planned last: "and the dog half an hour later", "then the greens 10 minutes after that". */
final class Following {

    private static final int LONGEST = 20;

    private Following() {}

    /** Empty where what was planned is meant itself, or another one that is planned. */
    static Optional<Step> of(Scene scene) {
        String words = scene.words();
        boolean mayBe = scene.dialogue().subject() == Subject.REMINDERS
                && scene.dialogue().pending().isEmpty()
                && !scene.isNowhere()
                && !scene.isQuestionMarked()
                && Vocabulary.words(words).size() <= LONGEST
                && !Vocabulary.holds(words, WordUse.ASKING_FOR_ONE)
                && !Vocabulary.holds(words, WordUse.REMINDER_NOUN)
                && !Vocabulary.holds(words, WordUse.SAME)
                && !Vocabulary.holds(words, WordUse.AGAIN)
                && !isOfOther(scene)
                && !(scene.act() instanceof Act.TellFact && scene.isSure());
        return mayBe
                ? Refining.last(scene).filter(last -> last.rrule() == null).flatMap(last -> after(last, scene))
                : Optional.empty();
    }

    /** "And the other one half an hour earlier". */
    private static boolean isOfOther(Scene scene) {
        Target target = scene.act().target();
        return target != null
                && (target.isOther()
                        || target.ordinal() != null
                        || target.isAll() && target.words().isBlank());
    }

    private static Optional<Step> after(ReminderAnswer last, Scene scene) {
        Said said = scene.said(scene.words());
        return Answers.besides(scene.words(), Told.due(last, scene.person()), said)
                .filter(counted -> Reminding.isMoment(counted.reading()))
                .flatMap(counted -> {
                    String matter = MissingParts.matter(beside(counted.rest()));
                    boolean isLed = !matter.equals(counted.rest().strip());
                    return isElse(matter, isLed, scene)
                            ? Optional.of(
                                    Reminding.set(new Plan(Wish.REMINDER, false, matter, counted.reading()), scene))
                            : Optional.empty();
                });
    }

    /** Behind "and also", as it was written. */
    private static String beside(String rest) {
        String words = Vocabulary.behind(rest, WordUse.BESIDE);
        boolean isEnd = rest.toLowerCase(Locale.ROOT).endsWith(words);
        return isEnd ? rest.substring(rest.length() - words.length()) : words;
    }

    private static boolean isElse(String matter, boolean isLed, Scene scene) {
        Locale locale = scene.person().language();
        Set<String> own = Stems.of(matter, locale);
        boolean isNew = !own.isEmpty()
                && !Vocabulary.isAllOf(matter, WordUse.HOLDING, WordUse.SOFT, WordUse.FURTHER_BACK)
                && scene.dialogue().deeds().stream()
                        .flatMap(deed -> deed.reminders().stream())
                        .allMatch(one -> Stems.share(own, one, locale) == 0);
        boolean isMoved = Answers.saysWhen(matter, scene.said(matter))
                || Vocabulary.begins(matter, WordUse.MOVING)
                || Vocabulary.begins(matter, WordUse.REQUEST);
        return isNew && !isMoved && (isLed || Rewriting.isDeed(matter, scene));
    }
}
