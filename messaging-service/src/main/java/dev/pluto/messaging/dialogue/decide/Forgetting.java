package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be forgotten: facts that a question left open, or all about somebody or something. As that cannot be taken back, it is asked about once, with how
 * much it is.
 */
final class Forgetting {

    private static final int FEW_WORDS = 6;

    private Forgetting() {}

    /** Empty for any other request. */
    static Optional<Step> asked(Scene scene) {
        if (!(scene.act() instanceof Act.ForgetFact wish) || wish.subject() == null) {
            return Optional.empty();
        }
        String subject = wish.subject();
        var text = scene.read().text().messageId();
        return Optional.of(new Step.Do(
                new Call.CountSubject(text, subject),
                outcome -> outcome instanceof Outcome.SubjectKnown known
                        ? new Step.Ask(new Question.ForgetAll(subject, known.count()), new Aim.ForgetAll(text, subject))
                        : Step.happened(outcome)));
    }

    /** To a question about either. */
    static Optional<Step> answer(Open open, Scene scene) {
        return open.aim() instanceof Aim.ForgetAll all ? all(open, all, scene) : some((Aim.Forget) open.aim(), scene);
    }

    /** A yes, or the wish once more in fewer words; another such wish is asked about in its place. */
    private static Optional<Step> all(Open open, Aim.ForgetAll aim, Scene scene) {
        Optional<Step> other = asked(scene);
        if (other.isPresent()) {
            return other;
        }
        boolean isAgain = Vocabulary.words(scene.words()).size() <= FEW_WORDS
                && Vocabulary.begins(scene.words(), WordUse.FORGETTING)
                && Vocabulary.holds(scene.words(), WordUse.ALL);
        boolean isYes = scene.act() instanceof Act.Yes && !Offers.isLeftBehind(open, scene);
        return isYes || isAgain
                ? Optional.of(Step.of(new Call.ForgetSubject(aim.wish(), aim.subject())))
                : Optional.empty();
    }

    /** Which of the facts that were named. */
    private static Optional<Step> some(Aim.Forget aim, Scene scene) {
        Target target = Objects.requireNonNullElse(scene.act().target(), Target.NONE);
        boolean isOther = Acts.isAnotherMatter(scene) && !(scene.act() instanceof Act.ForgetFact);
        if (isOther) {
            return Optional.empty();
        }
        List<String> chosen = Choices.sentences(aim.sentences(), target, scene);
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.All(chosen.stream().map(Facts::forget).toList()));
    }
}
