package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import java.util.List;
import java.util.Optional;

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
                && Vocabulary.words(NewTimes.newTime(deed, scene)).equals(Vocabulary.words(deed))
                && !Vocabulary.holds(words, WordUse.REMINDER_NOUN)
                && !Vocabulary.holds(words, WordUse.REFERENCE);
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
}
