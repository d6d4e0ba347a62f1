package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.Wish;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.say.Question;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers that complete a reminder: when, and what for. Each is empty for a text that answers nothing. */
final class MissingParts {

    private static final int LONGEST_MATTER = 25;
    private static final int FEW_WORDS = 5;

    private MissingParts() {}

    static Optional<Step> moment(Open open, Aim.Moment aim, Scene scene) {
        if (scene.act() instanceof Act.SetReminder set) {
            return fromRequest(set, aim, scene);
        }
        Optional<Step> renamed = OpenMatters.renamed(aim, scene);
        if (renamed.isPresent()) {
            return renamed;
        }
        boolean isTold = scene.act() instanceof Act.TellFact
                && Vocabulary.words(scene.words()).size() > FEW_WORDS - 2
                && Vocabulary.begins(scene.words(), WordUse.TELLING);
        if ((Acts.isAnotherMatter(scene) || isTold) && !isBareTime(scene)) {
            return Optional.empty();
        }
        Optional<LocalDateTime> chosen = chosen(aim, scene);
        if (chosen.isPresent()) {
            return Optional.of(Reminding.planned(with(aim, aim.matter(), once(chosen.get(), aim)), aim.words(), scene));
        }
        if (scene.answersWhen()) {
            return Optional.of(completed(aim, scene));
        }
        boolean isHeld = Vocabulary.isAllOf(scene.words(), WordUse.HOLDING, WordUse.SOFT);
        if (aim.matter() == null && Acts.mayBeMatter(scene) && !isHeld) {
            String matter = matter(scene.words());
            return Optional.of(asked(aim, matter, scene));
        }
        if (scene.act() instanceof Act.Choice) {
            return Optional.of(completed(aim, scene)); // vague perhaps: it asks again, and says why
        }
        return scene.act() instanceof Act.Yes ? Optional.of(new Step.Ask(open.question(), aim)) : Optional.empty();
    }

    /** Hardly more than a moment, whatever it was taken for. */
    private static boolean isBareTime(Scene scene) {
        return !scene.isSure()
                && !scene.isQuestionMarked()
                && Vocabulary.words(scene.words()).size() <= FEW_WORDS
                && scene.answersWhen();
    }

    /** "Remind me at 5" after "when?" completes what was asked before; another matter is another reminder. */
    private static Optional<Step> fromRequest(Act.SetReminder set, Aim.Moment aim, Scene scene) {
        Plan plan = set.plans().get(0);
        String matter = plan.matter();
        boolean isOther = set.plans().size() > 1
                || (matter != null && aim.matter() != null && !isSame(matter, aim.matter(), scene));
        if (isOther) {
            return Optional.empty();
        }
        String whole = aim.matter() == null ? matter : aim.matter();
        if (Reminding.isMoment(plan.reading()) && !scene.answersWhen()) {
            return Optional.of(Reminding.planned(with(aim, whole, plan.reading()), aim.words(), scene));
        }
        if (scene.answersWhen()) {
            return Optional.of(completed(with(aim, whole), scene));
        }
        return Optional.of(asked(aim, whole, scene));
    }

    private static boolean isSame(String one, String other, Scene scene) {
        Locale locale = scene.person().language();
        return Stems.share(Stems.of(one, locale), Stems.ofAll(other, locale)) > 0;
    }

    private static Step completed(Aim.Moment aim, Scene scene) {
        Said asked = new Said(aim.saidAt(), aim.zone(), aim.locale());
        Said answered = scene.said(scene.words());
        List<Plan> plans = Answers.completeAll(aim.words(), asked, scene.words(), answered);
        boolean isEach = plans.size() > 1 && plans.stream().allMatch(one -> Reminding.isMoment(one.reading()));
        if (isEach && aim.matter() != null) {
            return new Step.All(plans.stream()
                    .map(one -> Reminding.planned(with(aim, aim.matter(), one.reading()), aim.words(), scene))
                    .toList());
        }
        Plan plan = plans.get(0);
        String beside = aim.matter() == null || OpenMatters.isVague(aim.matter()) ? besideTime(scene, answered) : null;
        String matter = beside == null ? aim.matter() : beside;
        boolean isUnread = plan.reading() instanceof Reading.Ask ask
                && (ask.question() == Reading.Question.VAGUE
                        || ask.question() == Reading.Question.WHEN
                        || ask.question() == Reading.Question.UNREAD);
        String words = isUnread ? aim.words() : aim.words() + " " + scene.words();
        return Reminding.planned(with(aim, matter, plan.reading()), words, scene);
    }

    /** "2pm, mum's flowers": a matter that stands beside the moment. */
    private static @Nullable String besideTime(Scene scene, Said said) {
        String matter = Retiming.plans(scene.words(), said).get(0).matter();
        return matter == null || Stems.of(matter, said.locale()).isEmpty() ? null : matter(matter);
    }

    /** One of the moments that were offered. */
    private static Optional<LocalDateTime> chosen(Aim.Moment aim, Scene scene) {
        Target target = scene.act() instanceof Act.Choice choice ? choice.target() : Target.NONE;
        Integer ordinal = target.ordinal();
        if (ordinal == null || aim.options().isEmpty()) {
            return Optional.empty();
        }
        int place = ordinal > 0 ? ordinal - 1 : aim.options().size() + ordinal;
        return place >= 0 && place < aim.options().size()
                ? Optional.of(aim.options().get(place))
                : Optional.empty();
    }

    private static Reading once(LocalDateTime at, Aim.Moment aim) {
        ZonedDateTime moment = at.atZone(aim.zone());
        return new Reading.Once(moment.toLocalDateTime(), aim.zone(), false, moment.toInstant());
    }

    static Step asked(Aim.Moment aim, @Nullable String matter, Scene scene) {
        return matter == null && aim.matter() == null
                ? new Step.Ask(new Question.When(null), aim)
                : new Step.Ask(new Question.When(matter), with(aim, matter));
    }

    private static Aim.Moment with(Aim.Moment aim, @Nullable String matter) {
        return new Aim.Moment(
                aim.words(), aim.saidAt(), aim.zone(), aim.locale(), aim.wish(), aim.byVoice(), matter, aim.options());
    }

    private static Plan with(Aim.Moment aim, @Nullable String matter, Reading reading) {
        return new Plan(aim.wish(), aim.byVoice(), matter, reading);
    }

    /** What for? Nearly whatever is said. */
    static Optional<Step> matter(Open open, Aim.Matter aim, Scene scene) {
        Plan plan = aim.plan();
        Optional<Step> retimed = OpenMatters.retimed(aim, scene);
        if (retimed.isPresent()) {
            return retimed;
        }
        if (scene.act() instanceof Act.SetReminder set && set.plans().size() == 1) {
            Plan other = set.plans().get(0);
            boolean isWhole = Reminding.isMoment(other.reading()) && other.matter() != null;
            if (isWhole || other.matter() == null) {
                return other.matter() == null ? Optional.of(new Step.Ask(open.question(), aim)) : Optional.empty();
            }
            return Optional.of(Reminding.set(with(plan, other.matter()), scene));
        }
        if (scene.act() instanceof Act.Yes) {
            return Optional.of(new Step.Ask(open.question(), aim));
        }
        boolean isTime = Retiming.isTime(matter(scene.words()), scene);
        if (Acts.isAnotherMatter(scene) || !Acts.mayBeMatter(scene) || isTime) {
            return Optional.empty();
        }
        return Optional.of(Reminding.set(with(plan, matter(scene.words())), scene));
    }

    private static Plan with(Plan plan, @Nullable String matter) {
        return new Plan(
                plan.wish() == Wish.TIMER ? Wish.REMINDER : plan.wish(), plan.byVoice(), matter, plan.reading());
    }

    /** An answer without what stands around the matter in it: "um, to buy stamps please". */
    static String matter(String words) {
        String rest = words.strip();
        boolean isShorter = true;
        while (isShorter) {
            String shorter = withoutTail(withoutLead(rest));
            isShorter = shorter.length() < rest.length() && !shorter.isBlank();
            rest = isShorter ? shorter : rest;
        }
        return rest;
    }

    private static String withoutLead(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (String language : List.of("en", "es")) {
            for (String lead : Vocabulary.of(WordUse.LEAD, new Locale(language))) {
                boolean isLead = lower.startsWith(lead)
                        && lower.length() > lead.length()
                        && " ,:".indexOf(lower.charAt(lead.length())) >= 0;
                if (isLead) {
                    return words.substring(lead.length() + 1).strip();
                }
            }
        }
        return words;
    }

    private static String withoutTail(String words) {
        String end = words;
        while (!end.isEmpty() && ".!,".indexOf(end.charAt(end.length() - 1)) >= 0) {
            end = end.substring(0, end.length() - 1).strip();
        }
        String lower = end.toLowerCase(Locale.ROOT);
        for (String language : List.of("en", "es")) {
            for (String tail : Vocabulary.of(WordUse.TAIL, new Locale(language))) {
                if (lower.endsWith(" " + tail)) {
                    return end.substring(0, end.length() - tail.length() - 1).strip();
                }
            }
        }
        return end;
    }

    static boolean isShort(String words) {
        return Vocabulary.words(words).size() <= LONGEST_MATTER;
    }
}
