package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.TimeReader;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import dev.pluto.messaging.dialogue.decide.Vocabulary.For;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is said right behind a reminder to change, complete or add to it: another matter, somebody else in it, a call rather than a
 * text, one more day, an end. Only what words say plainly, of the one that was spoken of last; anything else is read as it was.
 */
final class Refining {

    private static final int LONGEST = 16;
    private static final int LONGEST_MATTER = 7;

    private Refining() {}

    /** @param otherwise what follows from what was read at first, where the reminder is not there any more */
    static Optional<Step> of(Scene scene, Supplier<Step> otherwise) {
        if (!mayRefine(scene)) {
            return Optional.empty();
        }
        Optional<Step> ended = WrongOnes.ofEnded(scene);
        if (ended.isPresent()) {
            return ended;
        }
        Fragment fragment = Fragment.of(scene.words());
        Optional<ReminderAnswer> last = named(fragment, scene).or(() -> last(scene));
        return last.flatMap(reminder -> refined(reminder, fragment, scene))
                .map(step -> whileOpen(last.get(), step, otherwise));
    }

    private static boolean mayRefine(Scene scene) {
        Act act = scene.act();
        boolean isOther = act instanceof Act.Undo
                || act instanceof Act.Yes
                || act instanceof Act.FinishReminder && scene.isSure()
                || act instanceof Act.SetStyle && scene.isSure()
                || act instanceof Act.Secret
                || act instanceof Act.StopMessages
                || act instanceof Act.OtherLanguage
                || Vocabulary.holds(scene.words(), For.REMINDER_NOUN) && !isOneMore(scene)
                || Vocabulary.holds(scene.words(), For.LIST_NOUN);
        boolean isAsked = scene.isQuestionMarked()
                && !Vocabulary.begins(scene.words(), For.SOFT)
                && Fragment.of(scene.words()).way() != Way.REPLACE
                && !Asked.isWhen(scene);
        return scene.dialogue().subject() == Subject.REMINDERS
                && !scene.isNowhere()
                && !isOther
                && !isAsked
                && Vocabulary.words(scene.words()).size() <= LONGEST;
    }

    /** "Remind me the day before as well". */
    private static boolean isOneMore(Scene scene) {
        Fragment fragment = Fragment.of(scene.words());
        return fragment.way() == Way.ADD
                && Vocabulary.begins(scene.words(), For.ASKING_FOR_ONE)
                && Retiming.isTime(fragment.words(), scene);
    }

    /** The only one that the last deed left, unless others were told since. */
    private static Optional<ReminderAnswer> last(Scene scene) {
        Dialogue dialogue = scene.dialogue();
        Deed newest = dialogue.fresh(scene.at()).stream().findFirst().orElse(null);
        if (newest == null || !newest.isAboutReminders() || newest.reminders().size() != 1) {
            return Optional.empty();
        }
        boolean isLate = dialogue.shown() != null
                && dialogue.shown().at().isAfter(newest.at())
                && dialogue.shown().reminders().size() != 1;
        boolean isDone = newest.done() instanceof Outcome.RemindersFinished;
        return isLate || isDone ? Optional.empty() : Optional.of(newest.reminders().get(0));
    }

    /** "Not bread, rolls": the one that bread is of, where that is not the last one. */
    private static Optional<ReminderAnswer> named(Fragment fragment, Scene scene) {
        if (fragment.instead().isBlank() || last(scene).isEmpty()) {
            return Optional.empty();
        }
        var locale = scene.person().language();
        var wrong = Stems.of(fragment.instead(), locale);
        return scene.dialogue().fresh(scene.at()).stream()
                .flatMap(deed -> deed.reminders().stream())
                .filter(one -> Stems.share(wrong, Stems.ofAll(String.valueOf(one.what()), locale)) > 0)
                .findFirst();
    }

    private static Optional<Step> refined(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        if (Asked.isWhen(scene)) {
            return Optional.of(Replacing.told(reminder));
        }
        if (Vocabulary.words(fragment.words()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Step> other = WrongOnes.of(reminder, scene);
        if (other.isPresent()) {
            return other;
        }
        Optional<Step> channel = Channels.of(reminder, fragment);
        if (channel.isPresent()) {
            return channel;
        }
        Optional<Step> led = Events.led(reminder, scene);
        if (led.isPresent()) {
            return led;
        }
        boolean isTold = isToldSince(scene) && fragment.way() == Way.ADD;
        if (Retiming.isTime(fragment.words(), scene)) {
            return isTold ? Optional.empty() : Retiming.of(reminder, fragment, scene);
        }
        return Events.of(reminder, scene)
                .or(() -> Bounds.of(reminder, fragment, scene))
                .or(() -> ofMatter(reminder, fragment, scene));
    }

    /** "And thursday" behind a list asks for more of the list. */
    private static boolean isToldSince(Scene scene) {
        var shown = scene.dialogue().shown();
        return shown != null
                && scene.dialogue()
                        .newest()
                        .filter(deed -> shown.at().isAfter(deed.at()))
                        .isPresent();
    }

    private static Optional<Step> ofMatter(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        String old = Told.matter(reminder);
        String words = MissingParts.matter(fragment.words());
        boolean isPlain = fragment.way() == Way.REPLACE
                || fragment.way() == Way.ADD
                || isHeldBack(fragment, scene)
                || old != null && !scene.isSure() && Rewriting.isBare(old, fragment.words(), scene)
                || isFurther(fragment, scene);
        if (old == null || reminder.kind().equals("wake_up_call") || !isPlain || !isMatter(words, fragment, scene)) {
            return Optional.empty();
        }
        if (isFurther(fragment, scene)) {
            words = fragment.words();
        }
        String meant = words;
        Optional<String> next = fragment.way() == Way.ADD
                ? Optional.of(Rewriting.joined(old, meant, scene))
                : Rewriting.of(old, meant, fragment.instead(), scene);
        return next.filter(matter -> !matter.equalsIgnoreCase(old)).map(matter -> Replacing.matter(reminder, matter));
    }

    /** "6", which is a time or an amount. */
    private static boolean saysNumber(String words) {
        return Tokens.of(words).stream().anyMatch(token -> token.is(Token.Kind.NUMBER));
    }

    /** "About the boiler", "also to Schmidt": more of the same, led in as it is. */
    private static boolean isFurther(Fragment fragment, Scene scene) {
        List<String> words = Vocabulary.words(fragment.words());
        boolean isLed = words.size() > 1
                && words.size() <= LONGEST_MATTER
                && Vocabulary.of(For.PREPOSITION, scene.person().language()).contains(words.get(0))
                && (!Vocabulary.isOf(words.get(0), For.NO_PREPOSITION)
                        || fragment.way() == Way.ADD && isLedAlike(words.get(0), scene));
        boolean isGuessed = !scene.isSure() || scene.act() instanceof Act.AskFact;
        return isLed && !scene.isQuestionMarked() && (fragment.way() != Way.OPEN || isGuessed);
    }

    private static boolean isLedAlike(String word, Scene scene) {
        return last(scene)
                .filter(one -> Vocabulary.words(String.valueOf(one.what())).contains(word))
                .isPresent();
    }

    /** "Sorry, the cleaner": said to be wrong, and hardly more than what is right. */
    private static boolean isHeldBack(Fragment fragment, Scene scene) {
        Act act = scene.act();
        boolean isOther = act instanceof Act.No
                || !MissingParts.matter(fragment.words()).equals(fragment.words())
                || Vocabulary.isOf(Vocabulary.words(fragment.words()).get(0), For.PREPOSITION)
                || act instanceof Act.CancelReminder
                || act instanceof Act.MoveReminder && scene.isSure()
                || act instanceof Act.Talk talk && talk.topic() == Act.Talk.Topic.THANKS
                || act instanceof Act.TellFact && scene.isSure();
        return fragment.way() == Way.OPEN
                && fragment.isHeld()
                && !isOther
                && Vocabulary.words(fragment.words()).size() <= LONGEST_MATTER / 2 + 1;
    }

    /** "And drop off the parcel", whatever it was taken for. */
    private static boolean isDeed(String words, Fragment fragment, Scene scene) {
        return fragment.way() == Way.ADD
                && (scene.act() instanceof Act.CancelReminder || scene.act() instanceof Act.FinishReminder)
                && Vocabulary.words(words).size() > 2
                && Rewriting.isDeed(words, scene);
    }

    /** Names a thing or a deed: no moment, no statement, no courtesy, none of the words that point at what was said. */
    static boolean isMatter(String words, Fragment fragment, Scene scene) {
        int length = Vocabulary.words(words).size();
        boolean isOther = Acts.isAnotherMatter(scene)
                && fragment.instead().isEmpty()
                && !isFurther(fragment, scene)
                && !isGuess(scene.act(), fragment)
                && !isDeed(words, fragment, scene);
        boolean isElse = fragment.way() == Way.ADD
                && !isFurther(fragment, scene)
                && (scene.act() instanceof Act.SetReminder || scene.act() instanceof Act.AddToList);
        return length > 0
                && length <= LONGEST_MATTER
                && !isOther
                && !isElse
                && !Vocabulary.begins(scene.words(), For.OPENING_QUESTION)
                && (!saysNumber(words) || !Retiming.isTime(words, scene) && isOfOld(words, scene))
                && !Vocabulary.begins(words, For.ORDERING_US)
                && !Vocabulary.holds(words, For.STATING)
                && !Vocabulary.holds(scene.words(), For.PASSING)
                && !Vocabulary.isOf(Vocabulary.words(words).get(0), For.NO_MATTER)
                && (fragment.way() == Way.ADD && Rewriting.isDeed(words, scene)
                        || !Vocabulary.holds(words + " " + fragment.instead(), For.NO_MATTER))
                && !Stems.of(words, scene.person().language()).isEmpty()
                && TimeReader.read("remind me to " + words, scene.said(words)).stream()
                        .allMatch(plan -> plan.matter() != null && !Reminding.isMoment(plan.reading()));
    }

    /** "Room 14" beside room 12. */
    private static boolean isOfOld(String words, Scene scene) {
        var locale = scene.person().language();
        return last(scene)
                .map(one -> Stems.share(Stems.of(words, locale), Stems.ofAll(String.valueOf(one.what()), locale)))
                .filter(share -> share > 0)
                .isPresent();
    }

    /** What opens as an amendment is one, whatever fact or name it was taken for. */
    private static boolean isGuess(Act act, Fragment fragment) {
        return fragment.way() == Way.REPLACE
                && (act instanceof Act.TellFact
                        || act instanceof Act.SetName
                        || act instanceof Act.MoveReminder
                        || act instanceof Act.CancelReminder
                        || act instanceof Act.SetPreference);
    }

    private static Step whileOpen(ReminderAnswer reminder, Step step, Supplier<Step> otherwise) {
        return new Step.Do(Call.Reminders.ALL, outcome -> {
            boolean isOpen = outcome instanceof Outcome.Reminders found
                    && found.found().reminders().stream()
                            .map(ReminderAnswer::taskId)
                            .toList()
                            .contains(reminder.taskId());
            return isOpen ? step : otherwise.get();
        });
    }

    /** The reminders that deeds of this talk left before the last one, newest first. */
    static List<ReminderAnswer> before(Scene scene) {
        return scene.dialogue().fresh(scene.at()).stream()
                .skip(1)
                .flatMap(deed -> deed.reminders().stream())
                .toList();
    }
}
