package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Questions that were read as something else and that memory may answer: "what day is choir" asks nothing of the calendar. */
final class Enquiries {

    private static final int FEW_WORDS = 5;

    private Enquiries() {}

    /**
     * What memory surely knows of a question, else what was read at first.
     *
     * @return empty when memory has no say in it
     */
    static Optional<Step> of(Scene scene, Supplier<Step> first) {
        return mayBeAsked(scene) ? Optional.of(asked(scene, first)) : Optional.empty();
    }

    /** "Car park code pls": a matter and nothing said of it, which memory may know by name. */
    static Optional<Step> named(Scene scene, Supplier<Step> first) {
        List<String> words = Vocabulary.words(scene.words());
        boolean isBare = words.size() > 1
                && words.size() <= FEW_WORDS
                && !Vocabulary.holds(scene.words(), WordUse.STATING)
                && !isOfOneself(scene)
                && scene.act() instanceof Act.Talk talk
                && (talk.topic() == Act.Talk.Topic.BEYOND
                        || talk.topic() == Act.Talk.Topic.UNKNOWN
                        || talk.topic() == Act.Talk.Topic.SMALL_TALK);
        return isBare ? Optional.of(asked(scene, first)) : Optional.empty();
    }

    private static boolean mayBeAsked(Scene scene) {
        Act act = scene.act();
        if (act instanceof Act.ListReminders list) {
            boolean isOfFacts = goesOn(scene) || Statements.isOfFacts(scene) && list.days() == null;
            return !list.matter().isBlank()
                    || isUnsure(list, scene)
                    || isOfFacts && !Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN);
        }
        if (act instanceof Act.AskClock clock) {
            return !scene.isSure() || isOfAThing(clock, scene) || isDayOfAFact(clock, scene);
        }
        boolean isTalk = act instanceof Act.Talk talk
                && switch (talk.topic()) {
                    case BEYOND, HELP, UNKNOWN, SMALL_TALK, COMPLAINT -> true;
                    case GREETING, THANKS -> false;
                    case GRIEF -> !scene.isSure();
                };
        boolean isUnsure = !scene.isSure()
                && (act instanceof Act.SetReminder
                        || act instanceof Act.ShowList
                        || act instanceof Act.AddToList
                        || act instanceof Act.SetName
                        || act instanceof Act.CorrectFact
                        || act instanceof Act.Undo);
        boolean isDeed = (act instanceof Act.MoveReminder || act instanceof Act.FinishReminder)
                && (scene.isQuestionMarked() || scene.dialogue().subject() == Subject.FACTS || isOfThePast(scene));
        return isTalk || isUnsure || isDeed || act instanceof Act.Choice || act instanceof Act.TellFact;
    }

    /** "When did I last take my tablets", "have I fed the cat": what was done, and neither what is planned nor that it is done. */
    private static boolean isOfThePast(Scene scene) {
        boolean isOfDeeds = scene.act() instanceof Act.FinishReminder
                || scene.act() instanceof Act.ListReminders list
                        && !list.matter().isBlank()
                        && Vocabulary.holds(scene.words(), WordUse.DID);
        String words = scene.words();
        boolean isAsked = !Vocabulary.begins(words, WordUse.HELPING) || Vocabulary.begins(words, WordUse.ASKS_OF_PLANS);
        return isOfDeeds && isAsked && Vocabulary.begins(words, WordUse.OPENING_QUESTION);
    }

    /** The day of something that is named, of no place and no day of the calendar. */
    private static boolean isOfAThing(Act.AskClock clock, Scene scene) {
        boolean isOfTheCalendar = clock.days() != null || clock.zone() != null || clock.until() != null;
        return !isOfTheCalendar
                && !Vocabulary.without(scene.words(), WordUse.OF_THE_CLOCK).isBlank();
    }

    /** "What am I on an hour" names no day and nothing that is planned. */
    private static boolean isUnsure(Act.ListReminders list, Scene scene) {
        return !scene.isSure()
                && list.days() == null
                && list.after() == null
                && list.before() == null
                && Vocabulary.begins(scene.words(), WordUse.OPENING_QUESTION)
                && Vocabulary.holds(scene.words(), WordUse.OWN);
    }

    /** "And on what date", behind a question that memory was asked. */
    private static boolean isDayOfAFact(Act.AskClock clock, Scene scene) {
        return clock.asks() != Act.AskClock.Asks.TIME
                && clock.days() == null
                && Vocabulary.begins(scene.words(), WordUse.ONWARD)
                && goesOn(scene);
    }

    /** "And before that?", where facts are spoken of. */
    private static boolean goesOn(Scene scene) {
        return scene.dialogue().subject() == Subject.FACTS && Facts.before(scene) != null;
    }

    /** "Im shattered": how it begins tells how somebody is, and names no matter. */
    private static boolean isOfOneself(Scene scene) {
        String words = Vocabulary.behind(scene.words(), WordUse.BEFORE_ASKING);
        return !SecondOpinion.isQuestion(scene) && Vocabulary.begins(words, WordUse.OF_ONESELF);
    }

    /** Small talk goes on from a question only where it asks, or begins as what goes on does: "and dads". */
    private static boolean isOnlyTalk(Scene scene) {
        return scene.act() instanceof Act.Talk talk
                && talk.topic() == Act.Talk.Topic.SMALL_TALK
                && !SecondOpinion.isQuestion(scene)
                && !Vocabulary.begins(scene.words(), WordUse.ONWARD);
    }

    /** Reminders that fit are told first, then what is surely known; of a birthday it is its day that is asked, and not when we tell of it. */
    private static Step asked(Scene scene, Supplier<Step> first) {
        boolean mayGoOn = scene.dialogue().subject() == Subject.FACTS && !isOnlyTalk(scene);
        String before = mayGoOn ? Facts.before(scene) : null;
        Step known = new Step.Do(
                new Call.Answer(scene.words(), before),
                outcome -> Facts.isKnown(outcome, scene)
                        ? Step.happened(outcome)
                        : isOfForgotten(scene) || isNotUnderstood(scene) || isOfThePast(scene)
                                ? Step.say(Topic.NOT_KNOWN)
                                : first.get());
        boolean isDay = Vocabulary.holds(scene.words(), WordUse.YEARLY_DAY)
                && !Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN);
        if (!(scene.act() instanceof Act.ListReminders list) || list.matter().isBlank() || isDay) {
            return known;
        }
        return new Step.Do(Call.Reminders.ALL, outcome -> {
            boolean isReminder = outcome instanceof Outcome.Reminders open
                    && !Naming.byMatter(list.matter(), open.found().reminders(), scene)
                            .isEmpty();
            return isReminder ? first.get() : known;
        });
    }

    /** "Where was the cot from" was understood so far that memory was asked. */
    private static boolean isNotUnderstood(Scene scene) {
        return isOfSomebody(scene)
                || scene.act() instanceof Act.Talk talk
                        && talk.topic() == Act.Talk.Topic.UNKNOWN
                        && Vocabulary.begins(scene.words(), WordUse.OPENING_QUESTION)
                        && scene.dialogue().subject() != Subject.REMINDERS
                        && (Vocabulary.holds(scene.words(), WordUse.OWN)
                                || Vocabulary.holds(scene.words(), WordUse.OWNING_MATTER));
    }

    /** "Who are the neighbours", "when is the fete": it asks, whatever it was taken for, and is no talk behind what was told. */
    private static boolean isOfSomebody(Scene scene) {
        boolean isTaken = scene.act() instanceof Act.Talk talk
                && (talk.topic() == Act.Talk.Topic.UNKNOWN
                        || talk.topic() == Act.Talk.Topic.SMALL_TALK && Statements.isOfFacts(scene));
        return isTaken
                && scene.dialogue().subject() != Subject.REMINDERS
                && Vocabulary.words(scene.words()).size() > 1
                && Vocabulary.begins(scene.words(), WordUse.ASKING_OF_LIFE)
                && !Vocabulary.holds(scene.words(), WordUse.TO_US);
    }

    /** After something was forgotten a question about the person may be about that: it is not known, rather than beyond us. */
    private static boolean isOfForgotten(Scene scene) {
        return scene.act() instanceof Act.Talk
                && !isOnlyTalk(scene)
                && Vocabulary.holds(scene.words(), WordUse.OWN)
                && scene.dialogue().deeds().stream().map(Deed::done).anyMatch(Facts::isUnsaid);
    }
}
