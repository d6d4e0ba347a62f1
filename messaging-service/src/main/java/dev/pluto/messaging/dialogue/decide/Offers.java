package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Open;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers to "shall I?" that are neither yes nor no: another hour, or that it shall not be. */
final class Offers {

    private Offers() {}

    /** "Shall I?" — "7:30 rather": yes, at another time. */
    static Optional<Act> timed(Act act, Scene scene) {
        boolean isOnlyTime = Retiming.isTime(Fragment.of(scene.words()).words(), scene);
        if (isOnlyTime && act instanceof Act.MoveReminder move) {
            return Optional.of(new Act.MoveReminder(move.target(), scene.words()));
        }
        boolean isTime = isOnlyTime
                || scene.act() instanceof Act.Choice
                || scene.act() instanceof Act.MoveReminder move
                        && move.target().words().isBlank();
        if (!isTime
                || !scene.answersWhen()
                || !(act instanceof Act.SetReminder set)
                || set.plans().size() > 1) {
            return Optional.empty();
        }
        Plan plan = set.plans().get(0);
        boolean isRule = plan.reading() instanceof Reading.Repeating;
        if (isRule && !isOnlyTime) {
            return Optional.empty();
        }
        Reading other = moved(plan.reading(), scene);
        return Reminding.isMoment(other)
                ? Optional.of(new Act.SetReminder(List.of(new Plan(plan.wish(), plan.byVoice(), plan.matter(), other))))
                : Optional.empty();
    }

    /** Of what repeats the hour alone, unless another rule is said. */
    private static Reading moved(Reading planned, Scene scene) {
        if (planned instanceof Reading.Once once) {
            return Answers.move(scene.words(), once.at().atZone(once.zone()), scene.said(scene.words()));
        }
        if (!(planned instanceof Reading.Repeating rule)) {
            return planned;
        }
        Reading other = Answers.move(scene.words(), rule.startsAt().atZone(rule.zone()), scene.said(scene.words()));
        boolean isHour = other instanceof Reading.Once
                && Answers.saysHour(scene.words(), scene.said(scene.words()))
                && Answers.days(scene.words(), scene.said(scene.words())).isEmpty();
        if (!isHour || !(other instanceof Reading.Once once)) {
            return other;
        }
        LocalDateTime begins = rule.startsAt().with(once.at().toLocalTime());
        return new Reading.Repeating(
                begins,
                rule.rrule(),
                rule.zone(),
                rule.zoneSaid(),
                begins.atZone(rule.zone()).toInstant());
    }

    /** "Stop the plants thing", where it is not planned yet. */
    static boolean isCalledOff(Act act, Scene scene) {
        if (!(act instanceof Act.SetReminder set) || !(scene.act() instanceof Act.CancelReminder cancel)) {
            return false;
        }
        Locale locale = scene.person().language();
        var named = Stems.of(cancel.target().words(), locale);
        return named.isEmpty()
                || set.plans().stream()
                        .map(Plan::matter)
                        .anyMatch(matter -> matter != null && Stems.share(named, Stems.ofAll(matter, locale)) > 0);
    }

    /** What was asked before something else was done is not what a later "yes" is about. */
    static boolean isLeftBehind(Open open, Scene scene) {
        boolean isOver = open.passes() > 0
                && scene.dialogue()
                        .newest()
                        .filter(deed -> deed.at().isAfter(open.askedAt()))
                        .isPresent();
        return isOver && scene.act() instanceof Act.Yes && !(open.aim() instanceof Aim.NewZone);
    }
}
