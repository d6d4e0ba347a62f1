package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Wish;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Question.WhichOne.For;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets reminders, and asks for what is missing to do so. */
final class Reminding {

    static final int MOST_OPTIONS = 10;

    /** The profile could not be had: "tomorrow at seven" would be somebody else's seven. */
    static final Step NOWHERE = Step.happened(new Unavailable(Unavailable.Part.PROFILE));

    private Reminding() {}

    static Step of(Act.SetReminder act, Scene scene) {
        if (scene.isNowhere()) {
            return NOWHERE;
        }
        Optional<Step> supplied = HourForLast.of(act, scene);
        if (supplied.isPresent()) {
            return supplied.get();
        }
        boolean isWhole = act.plans().stream().allMatch(plan -> isMoment(plan.reading()));
        List<Plan> counted = Thereon.of(scene)
                .or(() -> EachMonth.of(scene))
                .or(() -> Rising.of(act, scene))
                .or(() -> isWhole ? Leads.each(scene) : Leads.of(scene))
                .orElse(List.of());
        if (!counted.isEmpty()) {
            return Leads.set(counted, scene);
        }
        boolean lacksMatter =
                act.plans().stream().anyMatch(plan -> plan.matter() == null && plan.wish() == Wish.REMINDER);
        if (!scene.isSure() && isWhole && !lacksMatter) {
            return new Step.Ask(new Question.ShallI(act), new Aim.Shall(act, scene.words()));
        }
        List<Step> steps = new ArrayList<>();
        for (Plan plan : act.plans()) {
            String words = plan.matter() == null || act.plans().size() == 1 ? scene.words() : plan.matter();
            steps.add(planned(plan, words, scene));
        }
        return new Step.All(steps);
    }

    /** "My flight is on Friday at 6": a fact, whether or not there shall be a reminder of it. */
    static boolean isTold(Scene scene) {
        return !scene.isSure()
                && Vocabulary.begins(scene.words(), WordUse.OWN)
                && Vocabulary.holds(scene.words(), WordUse.STATING);
    }

    static boolean isMoment(Reading reading) {
        return reading instanceof Reading.Once || reading instanceof Reading.Repeating;
    }

    /**
     * Sets it, or asks for what is missing.
     *
     * @param words of all texts so far that say something about when
     */
    static Step planned(Plan plan, String words, Scene scene) {
        return whole(OnceMore.asBefore(plan, scene), words, scene);
    }

    private static Step whole(Plan plan, String words, Scene scene) {
        Reading reading = plan.reading();
        if (isMoment(reading)) {
            boolean isMatterOpen = plan.matter() == null && plan.wish() == Wish.REMINDER;
            return isMatterOpen ? whatFor(plan, scene) : set(plan, scene);
        }
        if (reading instanceof Reading.Ask ask) {
            return new Step.Ask(question(ask, plan.matter()), aim(plan, words, ask, scene));
        }
        Topic reason = reason(((Reading.Refused) reading).reason());
        Step said = Step.say(reason, Map.of("matter", plan.matter() == null ? "" : plan.matter()));
        return reason == Topic.TOO_LONG
                ? said
                : Step.all(said, new Step.Ask(new Question.When(plan.matter()), aim(plan, words, null, scene)));
    }

    static Step whatFor(Plan plan, Scene scene) {
        String when = scene.timeWords().reading(plan.reading(), scene.person().zoneId());
        return new Step.Ask(new Question.WhatFor(when), new Aim.Matter(plan));
    }

    static Step set(Plan plan, Scene scene) {
        if (scene.isNowhere()) {
            return NOWHERE;
        }
        var call =
                new Call.SetReminder(plan.matter(), plan.wish() == Wish.WAKE_UP_CALL, plan.byVoice(), plan.reading());
        return new Step.Do(call, outcome -> set(outcome, plan, scene));
    }

    private static Step set(Outcome outcome, Plan plan, Scene scene) {
        boolean isTooOften = outcome instanceof Outcome.Refused refused && refused.reason() == Reason.TOO_OFTEN;
        if (isTooOften) {
            String words = wish(scene.said(scene.words()).locale()); // what was said of how often counts no more
            return Step.all(
                    Step.happened(outcome),
                    new Step.Ask(new Question.When(plan.matter()), aim(plan, words, null, scene)));
        }
        boolean isFull = outcome instanceof Outcome.Refused refused && refused.reason() == Reason.TOO_MANY;
        RemindersAnswer open = outcome instanceof Outcome.Refused refused ? refused.open() : null;
        if (!isFull || open == null || open.reminders().isEmpty()) {
            return Step.happened(outcome);
        }
        List<ReminderAnswer> options = first(open.reminders());
        var which = new Question.WhichOne(For.DROP, Told.all(options, scene.person(), scene.now()));
        return new Step.Ask(which, new Aim.Drop(options, plan));
    }

    /** Words that ask to be reminded. */
    static String wish(Locale locale) {
        return locale.getLanguage().equals("es") ? "recu\u00e9rdame" : "remind me";
    }

    static List<ReminderAnswer> first(List<ReminderAnswer> all) {
        return List.copyOf(all.subList(0, Math.min(all.size(), MOST_OPTIONS)));
    }

    private static Aim aim(Plan plan, String words, Reading.@Nullable Ask ask, Scene scene) {
        var said = scene.said(words);
        return new Aim.Moment(
                words,
                scene.at(),
                said.zone(),
                said.locale(),
                plan.wish(),
                plan.byVoice(),
                plan.matter(),
                ask == null ? List.of() : ask.candidates());
    }

    static Question question(Reading.Ask ask, @Nullable String matter) {
        return switch (ask.question()) {
            case WHEN -> new Question.When(matter);
            case WHICH_HOUR -> new Question.WhichHour(matter);
            case WHICH_DAY -> new Question.WhichDay(matter);
            case WHICH_HALF, WHICH_MOMENT ->
                ask.candidates().size() > 1
                        ? new Question.WhichMoment(matter, ask.candidates())
                        : new Question.WhichHour(matter);
            case UNREAD, VAGUE -> new Question.UnreadTime(matter);
        };
    }

    static Topic reason(Reading.Reason reason) {
        return switch (reason) {
            case OVER -> Topic.OVER;
            case NO_SUCH_DAY -> Topic.NO_SUCH_DAY;
            case TOO_FAR -> Topic.TOO_FAR;
            case TWO_MOMENTS -> Topic.TWO_MOMENTS;
            case TOO_LONG -> Topic.TOO_LONG;
        };
    }
}
