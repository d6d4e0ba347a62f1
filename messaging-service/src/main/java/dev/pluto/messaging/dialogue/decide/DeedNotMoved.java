package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "And change the sheets tomorrow at 9", where no reminder is of sheets: something to do then, and no other time for anything. */
final class DeedNotMoved {

    private DeedNotMoved() {}

    /** Empty where it can but be meant for a reminder; what is not said to be one more is asked about. */
    static Optional<Step> of(Target target, Scene scene) {
        String words = scene.words();
        boolean isBeside = Vocabulary.begins(words, WordUse.ONWARD) || Vocabulary.begins(words, WordUse.BESIDE);
        String deed = MissingParts.matter(Vocabulary.behind(Vocabulary.behind(words, WordUse.ONWARD), WordUse.BESIDE));
        boolean mayBe = scene.act() instanceof Act.MoveReminder
                && !target.words().isBlank()
                && !target.isOther()
                && !target.isAll()
                && (isBeside || Rewriting.isDeed(deed, scene))
                && !Vocabulary.holds(words, WordUse.REMINDER_NOUN)
                && (isChore(deed, scene)
                        || Vocabulary.words(NewTimes.newTime(deed, scene)).equals(Vocabulary.words(deed))
                                && !Vocabulary.holds(words, WordUse.REFERENCE));
        if (!mayBe) {
            return Optional.empty();
        }
        Said said = scene.said(words);
        List<Plan> plans = TimeReader.read(Reminding.wish(said.locale()) + " " + deed, said);
        boolean isWhole = plans.stream().allMatch(plan -> plan.matter() != null && Reminding.isMoment(plan.reading()));
        var set = new Act.SetReminder(plans);
        return !isWhole
                ? Optional.empty()
                : Optional.of(
                        isBeside
                                ? Leads.set(plans, scene)
                                : new Step.Ask(new Question.ShallI(set), new Aim.Shall(set, words)));
    }

    /** "Poner la lavadora mañana a las 7": what is done with a thing, and nowhere "al martes". */
    private static boolean isChore(String deed, Scene scene) {
        Locale locale = scene.person().language();
        List<String> words = Vocabulary.words(deed);
        boolean isSpanish = locale.getLanguage().equals("es") && words.size() > 2;
        if (!isSpanish || !isInfinitive(words.get(0)) || !Vocabulary.isOf(words.get(1), WordUse.DETERMINER)) {
            return false;
        }
        Set<String> towards = Vocabulary.of(WordUse.TOWARDS, locale);
        for (int i = 2; i < words.size(); i++) {
            boolean isClock = i + 1 < words.size()
                    && words.get(i + 1).startsWith("la")
                    && Vocabulary.isOf(words.get(i + 1), WordUse.DETERMINER);
            if (towards.contains(words.get(i)) && !isClock) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInfinitive(String word) {
        return word.endsWith("ar") || word.endsWith("er") || word.endsWith("ir");
    }
}
