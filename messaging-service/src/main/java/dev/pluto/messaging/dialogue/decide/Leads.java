package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Beforehand;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.state.Aim;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reminders that count from something told: "the night before and an hour before", "remind me the day before" texts later. */
final class Leads {

    /** So many texts back something may have been told. */
    private static final int BACK = 4;

    private static final int LONGEST = 14;

    private Leads() {}

    /** Whole plans, where what is told makes them whole. */
    static Optional<List<Plan>> of(Scene scene) {
        Said said = scene.said(scene.words());
        Optional<List<Plan>> counted = each(scene);
        if (counted.isPresent()) {
            return counted;
        }
        boolean isOfLast = scene.act() instanceof Act.SetReminder set
                && set.plans().get(0).matter() != null
                && scene.dialogue().subject() == Subject.REMINDERS
                && (Vocabulary.begins(scene.words(), WordUse.BESIDE) || OnceMore.isFromLast(scene));
        boolean isLead =
                !isOfLast && Vocabulary.words(scene.words()).size() <= LONGEST && Beforehand.isIn(scene.words(), said);
        return isLead
                ? scene.earlier().stream()
                        .limit(BACK)
                        .filter(told -> isDated(told, scene))
                        .map(told -> Beforehand.isWish(told, said.locale())
                                ? last(scene).orElse(told)
                                : told)
                        .flatMap(told -> whole(Beforehand.plans(told, scene.words(), said), scene).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** What was planned last, at the time that it has by now. */
    private static Optional<String> last(Scene scene) {
        return scene.dialogue().subject() == Subject.REMINDERS
                ? Refining.last(scene)
                        .filter(reminder -> reminder.rrule() == null)
                        .flatMap(one -> told(one, scene))
                : Optional.empty();
    }

    private static Optional<String> told(ReminderAnswer reminder, Scene scene) {
        Locale locale = scene.said(scene.words()).locale();
        return Optional.ofNullable(Told.matter(reminder))
                .map(matter -> Beforehand.told(
                        matter, Told.due(reminder, scene.person()).toLocalDateTime(), locale));
    }

    /** "A week before and on the day": one for each of them; empty where there is but one. */
    static Optional<List<Plan>> each(Scene scene) {
        String text = scene.read().text().text();
        Said said = scene.said(scene.words());
        return Beforehand.count(text, said.locale()) > 1
                ? whole(Beforehand.plans("", text, said), scene)
                : Optional.empty();
    }

    /** "The day before, please", of what was offered for its own moment. */
    static Optional<Step> offered(Aim.Shall offer, Scene scene) {
        Said said = scene.said(scene.words());
        if (!(offer.act() instanceof Act.SetReminder) || !Beforehand.isIn(scene.words(), said)) {
            return Optional.empty();
        }
        String wish = scene.act() instanceof Act.SetReminder
                ? scene.words()
                : Reminding.wish(said.locale()) + " " + Vocabulary.behind(scene.words(), WordUse.SOFT);
        return whole(Beforehand.plans(offer.words(), wish, said), scene).map(plans -> set(plans, scene));
    }

    static Step set(List<Plan> plans, Scene scene) {
        return new Step.All(
                plans.stream().map(plan -> Reminding.set(plan, scene)).toList());
    }

    private static boolean isDated(String told, Scene scene) {
        return Answers.days(told, scene.said(told)).isPresent() || Answers.saysHour(told, scene.said(told));
    }

    private static Optional<List<Plan>> whole(List<Plan> plans, Scene scene) {
        boolean isWhole = !plans.isEmpty()
                && plans.stream()
                        .allMatch(plan ->
                                plan.matter() != null && !isUnread(plan.matter(), scene) && isAhead(plan, scene));
        return isWhole ? Optional.of(plans) : Optional.empty();
    }

    /** A matter that still names a date was not understood. */
    private static boolean isUnread(String matter, Scene scene) {
        return Answers.days(matter, scene.said(matter)).isPresent();
    }

    private static boolean isAhead(Plan plan, Scene scene) {
        return plan.reading() instanceof Reading.Once once && once.due().isAfter(scene.at());
    }
}
