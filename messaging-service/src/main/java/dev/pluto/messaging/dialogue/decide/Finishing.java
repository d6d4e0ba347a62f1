package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.say.Question.WhichOne.For;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** "Called dad btw": what was told is what a reminder is for, so it is done. */
final class Finishing {

    private static final int FEW_WORDS = 6;
    private static final int FEWEST = 2;

    private Finishing() {}

    /** Empty for what cannot be a deed that was done. */
    static Optional<Step> told(Scene scene, Supplier<Step> otherwise) {
        boolean isTold = scene.act() instanceof Act.TellFact
                || scene.act() instanceof Act.AskFact
                || scene.act() instanceof Act.Talk talk
                        && (talk.topic() == Act.Talk.Topic.UNKNOWN || talk.topic() == Act.Talk.Topic.SMALL_TALK);
        boolean isOpen = isTold
                && scene.dialogue().subject() == Subject.REMINDERS
                && !SecondOpinion.isQuestion(scene)
                && isDone(scene.words());
        if (!isOpen) {
            return Optional.empty();
        }
        return Optional.of(new Step.Do(Call.Reminders.ALL, outcome -> {
            List<ReminderAnswer> done = outcome instanceof Outcome.Reminders open
                    ? open.found().reminders().stream()
                            .filter(one -> isAbout(scene, one))
                            .toList()
                    : List.of();
            return done.size() == 1
                    ? Changing.done(For.FINISH, done, List.of(), scene.words(), scene)
                    : otherwise.get();
        }));
    }

    /** "Did it" of what is planned twice: the one that comes first. */
    static List<ReminderAnswer> first(For what, List<ReminderAnswer> meant, Target target, List<ReminderAnswer> open) {
        boolean isBare = target.equals(Target.IT) || target.equals(Target.NONE);
        if (what != For.FINISH || !isBare || meant.size() != 1 || !open.contains(meant.get(0))) {
            return meant;
        }
        String matter = Told.matter(meant.get(0));
        return matter == null
                ? meant
                : open.stream()
                        .filter(one -> Objects.equals(matter, Told.matter(one)))
                        .limit(1)
                        .toList();
    }

    /** Begins with a verb of the past, behind "I" and the like. */
    private static boolean isDone(String words) {
        List<String> rest = Vocabulary.words(words).stream()
                .filter(word -> !Vocabulary.isOf(word, WordUse.BEFORE_DONE))
                .toList();
        return !rest.isEmpty() && rest.size() <= FEW_WORDS && rest.get(0).endsWith("ed");
    }

    private static boolean isAbout(Scene scene, ReminderAnswer one) {
        String matter = Told.matter(one);
        var locale = scene.person().language();
        Set<String> sought = matter == null ? Set.of() : Stems.ofDeed(matter, locale);
        return sought.size() >= FEWEST && Stems.share(sought, Stems.ofAll(scene.words(), locale)) == 1;
    }
}
