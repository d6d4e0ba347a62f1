package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Memory is asked before a text is answered by words alone: what was learned from examples knows how people ask and tell, memory knows
 * what this person told. Only what memory surely knows, or keeps, takes the place of what was read at first.
 */
final class SecondOpinion {

    private static final int BRIEF = 3;
    private static final int LONG_FOR_UNDO = 5;
    private static final int MOST_WORDS = 60;

    private final Facts facts;

    SecondOpinion(Facts facts) {
        this.facts = facts;
    }

    /**
     * What memory makes of a text.
     *
     * @param first what follows from what was read at first
     * @return empty when memory has no say in it
     */
    Optional<Step> of(Scene scene, Supplier<Step> first) {
        if (isUnwise(scene) || scene.act() instanceof Act.Talk && Aftermath.isVented(scene)) {
            return Optional.empty();
        }
        if (takesBack(scene)) {
            Step forgotten = Facts.forget(scene, () -> notFound(scene, first));
            boolean mayBePlanned = scene.act() instanceof Act.CancelReminder;
            return Optional.of(mayBePlanned ? unlessPlanned(forgotten, scene, first) : forgotten);
        }
        if (isOwnMatter(scene)) {
            return Optional.of(unlessPlanned(forgetKnown(scene, first), scene, first));
        }
        if (isMistaken(scene)) {
            return Optional.of(facts.tell(scene, first));
        }
        if (isQuestion(scene)) {
            return Enquiries.of(scene, first);
        }
        Optional<Step> supplied = Supplied.of(scene).map(words -> supplied(words, scene, first));
        if (supplied.isPresent()) {
            return supplied;
        }
        return Enquiries.named(scene, () -> told(scene, first).orElseGet(first)).or(() -> told(scene, first));
    }

    private Optional<Step> told(Scene scene, Supplier<Step> first) {
        if (Statements.mayBeTold(scene)) {
            boolean isGuess = scene.act() instanceof Act.Undo
                    || Statements.isOfFacts(scene) && GuessedNames.isOfSomebodyElse(scene)
                    || GuessedNames.isAnybodys(scene);
            boolean isDone = Statements.isDone(scene);
            Step told =
                    facts.tell(scene, () -> isGuess ? unclear() : isDone ? Step.say(Topic.SMALL_TALK) : first.get());
            return Optional.of(Statements.isDeed(scene.act()) ? unlessPlanned(told, scene, first) : told);
        }
        return isLongUndo(scene) ? Optional.of(unclear()) : Optional.empty();
    }

    /** Where the question before is still open, what answers it is kept. */
    private Step supplied(String words, Scene scene, Supplier<Step> first) {
        String question = Objects.requireNonNull(scene.dialogue().asked()).words();
        return new Step.Do(
                new Call.Answer(question, null),
                outcome -> Facts.isKnown(outcome, scene) ? otherwise(scene, first) : facts.tell(words, scene, first));
    }

    private Step otherwise(Scene scene, Supplier<Step> first) {
        return Statements.mayBeTold(scene) ? facts.tell(scene, first) : first.get();
    }

    /** An open question takes what answers it, but for the one that was only an offer. */
    private static boolean isUnwise(Scene scene) {
        boolean isOther = scene.dialogue()
                .pending()
                .filter(open -> !(open.aim() instanceof Aim.NewZone))
                .isPresent();
        int words = Vocabulary.words(scene.words()).size();
        return isOther && (scene.isSure() || words <= BRIEF) || words > MOST_WORDS || words == 0;
    }

    static boolean isQuestion(Scene scene) {
        String words = scene.words();
        boolean may = Vocabulary.begins(words, WordUse.OPENING_MODAL) && !Vocabulary.begins(words, WordUse.REQUEST);
        return scene.isQuestionMarked()
                || may
                || Vocabulary.begins(words, WordUse.OPENING_QUESTION)
                || Vocabulary.begins(Vocabulary.behind(words, WordUse.BEFORE_ASKING), WordUse.OPENING_QUESTION);
    }

    /** "When I was ten we lived by the sea" asks nothing, and "keep forgetting her" wants nothing forgotten. */
    private static boolean isMistaken(Scene scene) {
        if (scene.isQuestionMarked()) {
            return false;
        }
        String words = scene.words();
        if (scene.act() instanceof Act.AskFact) {
            return Vocabulary.begins(words, WordUse.BEFORE_WHAT_WAS);
        }
        boolean isLong = Vocabulary.words(words).size() > BRIEF;
        return scene.act() instanceof Act.ForgetFact && isLong && !Vocabulary.holds(words, WordUse.FORGETTING);
    }

    /** What is planned is meant before what is told: only where no reminder fits, memory has a say. */
    private static Step unlessPlanned(Step told, Scene scene, Supplier<Step> first) {
        Target target = scene.act().target();
        return new Step.Do(Call.Reminders.ALL, outcome -> {
            boolean isPlanned = target == null
                    || outcome instanceof Outcome.Reminders open
                            && !Naming.named(target, open.found().reminders(), scene)
                                    .isEmpty();
            return isPlanned ? first.get() : told;
        });
    }

    /** "Forget the hint", "I take that back", where facts are spoken of. */
    private static boolean takesBack(Scene scene) {
        Act act = scene.act();
        boolean isRead = act instanceof Act.CancelReminder
                || act instanceof Act.Talk
                || act instanceof Act.RemoveFromList
                || act instanceof Act.ForgetFact && toldJustNow(scene) && pointsAtIt(scene)
                || act instanceof Act.Undo && Vocabulary.words(scene.words()).size() > BRIEF;
        return isRead
                && Statements.isOfFacts(scene)
                && Vocabulary.begins(Vocabulary.behind(scene.words(), WordUse.PUTTING_RIGHT), WordUse.FORGETTING)
                && !Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN);
    }

    /** "Forget my code for the alarm box": what is the person's own and no reminder, whatever it is for. */
    private static boolean isOwnMatter(Scene scene) {
        String wish = Vocabulary.behind(scene.words(), WordUse.PUTTING_RIGHT);
        String what = Vocabulary.behind(wish, WordUse.FORGETTING);
        String named = Vocabulary.before(what, WordUse.PURPOSE);
        return scene.act() instanceof Act.CancelReminder
                && !scene.saysWhen()
                && Vocabulary.begins(wish, WordUse.FORGETTING)
                && Vocabulary.begins(what, WordUse.OWN)
                && !Vocabulary.holds(named, WordUse.REMINDER_NOUN);
    }

    /** What is known by these very words: nothing near them is forgotten instead. */
    private static Step forgetKnown(Scene scene, Supplier<Step> first) {
        return new Step.Do(
                new Call.Forget(scene.words()),
                outcome -> outcome instanceof Outcome.Forgotten ? Step.happened(outcome) : first.get());
    }

    /** "Bin that, don't save it": its first words name nothing. */
    private static boolean pointsAtIt(Scene scene) {
        int comma = scene.words().indexOf(',');
        String first = comma < 0 ? scene.words() : scene.words().substring(0, comma);
        return Stems.of(
                        Vocabulary.without(first, WordUse.FORGETTING),
                        scene.person().language())
                .isEmpty();
    }

    /** Taking back is no guess: many words that may mean it do not. */
    private static boolean isLongUndo(Scene scene) {
        return scene.act() instanceof Act.Undo
                && !scene.isSure()
                && Vocabulary.words(scene.words()).size() > LONG_FOR_UNDO;
    }

    /** "Forget I said that" means what was told last; "remove it" beside a wish that was met already means nothing more. */
    private static Step notFound(Scene scene, Supplier<Step> first) {
        boolean isMet = scene.dialogue().lastDid(Outcome.Forgotten.class);
        return isMet ? Step.NOTHING : toldJustNow(scene) ? Undoing.of(scene) : first.get();
    }

    private static boolean toldJustNow(Scene scene) {
        return scene.dialogue().lastDid(Outcome.Remembered.class);
    }

    private static Step unclear() {
        return Step.say(Topic.SMALL_TALK);
    }
}
