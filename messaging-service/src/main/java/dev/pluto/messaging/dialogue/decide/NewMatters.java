package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.TimeReader;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import dev.pluto.messaging.say.Deeds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Another matter for a reminder, or more of it: "make it Bob", "not Ann, Anna", "and eggs", "sorry, the cleaner". */
final class NewMatters {

    private static final int LONGEST = 7;

    private NewMatters() {}

    static Optional<Step> of(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        String old = Told.matter(reminder);
        String words = MissingParts.matter(fragment.words());
        boolean isPlain = fragment.way() == Way.REPLACE
                || fragment.way() == Way.ADD
                || isHeldBack(fragment, scene)
                || old != null && isRestated(old, fragment, scene)
                || old != null && mayGoOn(scene) && Rewriting.isBare(old, fragment.words(), scene)
                || isFurther(fragment, scene);
        if (old == null || reminder.kind().equals("wake_up_call") || !isPlain || !isMatter(words, fragment, scene)) {
            return Optional.empty();
        }
        String meant = isFurther(fragment, scene) ? fragment.words() : words;
        Optional<String> next = fragment.way() == Way.ADD
                ? Optional.of(Rewriting.joined(old, meant, scene))
                : Rewriting.of(old, meant, fragment.instead(), scene);
        return next.filter(matter -> !matter.equalsIgnoreCase(old)).map(matter -> Replacing.matter(reminder, matter));
    }

    /** "Max and Ella" of what is to be read to Max: a part of it said once more, and better. */
    private static boolean isRestated(String old, Fragment fragment, Scene scene) {
        var locale = scene.person().language();
        int length = Vocabulary.words(fragment.words()).size();
        boolean isTold =
                scene.isSure() && scene.act() instanceof Act.TellFact || scene.act() instanceof Act.FinishReminder;
        return fragment.way() == Way.OPEN
                && !isTold
                && !scene.isQuestionMarked()
                && length > 1
                && !saysNumber(fragment.words())
                && length < LONGEST
                && !Deeds.isOne(fragment.words(), locale)
                && Stems.share(Stems.of(fragment.words(), locale), Stems.ofAll(old, locale)) > 0;
    }

    /** Talk is no more of it, nor is anything while something else is asked: "lol worth a shot". */
    private static boolean mayGoOn(Scene scene) {
        boolean isTalk = scene.act() instanceof Act.Talk talk && talk.topic() != Act.Talk.Topic.UNKNOWN;
        return !scene.isSure() && !isTalk && scene.dialogue().pending().isEmpty();
    }

    /** "It's Mrs Pettigrew": somebody of the last one, and not the person. */
    private static boolean isRespelt(Scene scene) {
        var locale = scene.person().language();
        return scene.act() instanceof Act.SetName set
                && Refining.last(scene)
                        .map(one -> Stems.share(Stems.of(Objects.toString(set.name(), ""), locale), one, locale))
                        .filter(share -> share > 0)
                        .isPresent();
    }

    /** "About the boiler", "also to Schmidt": more of the same, led in as it is. */
    private static boolean isFurther(Fragment fragment, Scene scene) {
        List<String> words = Vocabulary.words(fragment.words());
        boolean isLed = words.size() > 1
                && words.size() <= LONGEST
                && Vocabulary.of(WordUse.PREPOSITION, scene.person().language()).contains(words.get(0))
                && (!Vocabulary.isOf(words.get(0), WordUse.NO_PREPOSITION)
                        || fragment.way() == Way.ADD && isLedAlike(words.get(0), scene));
        boolean isGuessed = !scene.isSure() || scene.act() instanceof Act.AskFact;
        return isLed && !scene.isQuestionMarked() && (fragment.way() != Way.OPEN || isGuessed);
    }

    private static boolean isLedAlike(String word, Scene scene) {
        return Refining.last(scene)
                .filter(one -> Vocabulary.words(String.valueOf(one.what())).contains(word))
                .isPresent();
    }

    /** "Sorry, the cleaner": said to be wrong, and hardly more than what is right. */
    private static boolean isHeldBack(Fragment fragment, Scene scene) {
        Act act = scene.act();
        boolean isOther = act instanceof Act.No
                || act instanceof Act.Talk idle && idle.topic() == Act.Talk.Topic.SMALL_TALK && scene.isSure()
                || !MissingParts.matter(fragment.words()).equals(fragment.words())
                || Vocabulary.isOf(Vocabulary.words(fragment.words()).get(0), WordUse.PREPOSITION)
                || act instanceof Act.CancelReminder
                || act instanceof Act.MoveReminder && scene.isSure()
                || act instanceof Act.Talk talk && talk.topic() == Act.Talk.Topic.THANKS
                || act instanceof Act.TellFact && scene.isSure();
        return fragment.way() == Way.OPEN
                && fragment.isHeld()
                && !isOther
                && Vocabulary.words(fragment.words()).size() <= LONGEST / 2 + 1;
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
                && !isGuess(scene, fragment)
                && !isRespelt(scene)
                && !isDeed(words, fragment, scene);
        boolean isElse = fragment.way() == Way.ADD
                && !isFurther(fragment, scene)
                && (scene.act() instanceof Act.SetReminder || scene.act() instanceof Act.AddToList);
        boolean isOneSentence = Tokens.of(words).stream()
                .noneMatch(token -> token.is(Token.Kind.MARK) && ".!?;:".contains(token.text()));
        boolean isMore = fragment.way() == Way.ADD && Rewriting.isDeed(words, scene);
        return length > 0
                && isOneSentence
                && length <= (isMore ? 2 * LONGEST : LONGEST)
                && !isOther
                && !isElse
                && !Vocabulary.begins(scene.words(), WordUse.OPENING_QUESTION)
                && (!saysNumber(words) || !Retiming.isTime(words, scene) && isOfOld(words, scene))
                && !Vocabulary.begins(words, WordUse.ORDERING_US)
                && (isMore || !Vocabulary.holds(words, WordUse.STATING))
                && !Vocabulary.holds(scene.words(), WordUse.PASSING)
                && !isDayRefused(words, scene)
                && !Vocabulary.holds(words, WordUse.REPORTING)
                && !(saysNumber(words) && Vocabulary.holds(words, WordUse.MOVING))
                && !Vocabulary.isOf(Vocabulary.words(words).get(0), WordUse.NO_MATTER)
                && (isMore || !Vocabulary.holds(words + " " + fragment.instead(), WordUse.NO_MATTER))
                && !Stems.of(words, scene.person().language()).isEmpty()
                && TimeReader.read("remind me to " + words, scene.said(words)).stream()
                        .allMatch(plan -> plan.matter() != null && !Reminding.isMoment(plan.reading()));
    }

    /** "Not friday", "maybe not tuesdays" names no matter. */
    private static boolean isDayRefused(String words, Scene scene) {
        String days = Vocabulary.without(Vocabulary.withoutPhrases(words, WordUse.NOT_SURE), WordUse.NEGATION);
        boolean isRefused = Vocabulary.holds(words, WordUse.NEGATION);
        boolean isDayOff = Vocabulary.begins(scene.words(), WordUse.NEGATION)
                && Answers.days(words, scene.said(words)).isPresent(); // "no school friday"
        return isDayOff
                || isRefused
                        && TimeReader.read("remind me " + days, scene.said(days)).stream()
                                .allMatch(plan -> plan.matter() == null);
    }

    /** "Room 14" beside room 12. */
    private static boolean isOfOld(String words, Scene scene) {
        var locale = scene.person().language();
        return Refining.last(scene)
                .map(one -> Stems.share(Stems.of(words, locale), one, locale))
                .filter(share -> share > 0)
                .isPresent();
    }

    /** "6", which is a time or an amount. */
    private static boolean saysNumber(String words) {
        return Tokens.of(words).stream().anyMatch(token -> token.is(Token.Kind.NUMBER));
    }

    /** What opens as an amendment is one, whatever fact or name it was taken for. */
    private static boolean isGuess(Scene scene, Fragment fragment) {
        Act act = scene.act();
        boolean isMore = fragment.way() == Way.ADD && act instanceof Act.AskFact && !scene.isSure();
        return isMore && !SecondOpinion.isQuestion(scene)
                || fragment.way() == Way.REPLACE
                        && (act instanceof Act.TellFact
                                || act instanceof Act.CorrectFact
                                || act instanceof Act.SetName
                                || act instanceof Act.MoveReminder
                                || act instanceof Act.CancelReminder
                                || act instanceof Act.SetPreference);
    }
}
