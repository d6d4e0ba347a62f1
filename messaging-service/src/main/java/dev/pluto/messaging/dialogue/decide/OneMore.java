package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.say.Topic;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One more of what was planned last: "and thursday", "the day after as well", "2 days before too". */
final class OneMore {

    private static final int WEEK = 7;
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private OneMore() {}

    /** "And thursday", "the day after as well", "2 days before too": one more of the same. */
    static Optional<Step> added(ReminderAnswer reminder, String words, Scene scene) {
        List<String> days = Days.apart(words, scene);
        if (days.size() > 1 && reminder.rrule() == null) {
            return Optional.of(new Step.All(days.stream()
                    .flatMap(day -> oneAdded(reminder, day, scene).stream())
                    .toList()));
        }
        return oneAdded(reminder, words, scene);
    }

    private static Optional<Step> oneAdded(ReminderAnswer reminder, String words, Scene scene) {
        ZonedDateTime planned = Told.due(reminder, scene.person());
        if (Vocabulary.isAllOf(words, WordUse.EVE) && reminder.rrule() == null) {
            return eve(reminder, planned, scene);
        }
        boolean isRule = reminder.rrule() != null;
        boolean isCounted = Retiming.isCounted(words, planned, scene);
        Said said = isCounted ? Retiming.own(scene) : scene.said(words);
        boolean isHour = Answers.saysHour(words, said) && !isCounted;
        if (isHour && (!isRule || Answers.days(words, said).isPresent()) && scene.act() instanceof Act.SetReminder) {
            return Optional.empty(); // as it is read already
        }
        Reading reading = isRule && isHour
                ? atHour(reminder, words, scene)
                : isRule && !isCounted ? rule(words, planned, said) : Answers.move(words, planned, said);
        if (isWholeOf(reminder, planned, reading)) {
            return Optional.of(Step.of(new Call.Move(reminder.taskId(), reading)));
        }
        Reading next =
                reading instanceof Reading.Once once && once.due().equals(reminder.dueAt()) ? later(once) : reading;
        if (next instanceof Reading.Refused refused) {
            return Optional.of(Step.say(Reminding.reason(refused.reason()), Map.of("matter", matter(reminder))));
        }
        return Reminding.isMoment(next) ? Optional.of(oneMore(reminder, next)) : Optional.empty();
    }

    /** "And every day this week": what comes once is one of these. */
    private static boolean isWholeOf(ReminderAnswer reminder, ZonedDateTime planned, Reading reading) {
        String day = RuleDays.WEEK.get(planned.getDayOfWeek().getValue() - 1);
        return reminder.rrule() == null
                && reading instanceof Reading.Repeating rule
                && (RuleDays.of(rule.rrule()).contains(day) || rule.rrule().startsWith("FREQ=DAILY;UNTIL"))
                && rule.startsAt().toLocalTime().equals(planned.toLocalTime());
    }

    private static String matter(ReminderAnswer reminder) {
        String matter = Told.matter(reminder);
        return matter == null ? "" : matter;
    }

    /** The same at another moment, or by another rule, besides. */
    static Step oneMore(ReminderAnswer reminder, Reading when) {
        boolean isWakeUp = reminder.kind().equals("wake_up_call");
        return Step.of(new Call.SetReminder(
                Told.matter(reminder), isWakeUp, reminder.channel().equals("voice"), when));
    }

    /** "The evening before". */
    private static Optional<Step> eve(ReminderAnswer reminder, ZonedDateTime planned, Scene scene) {
        ZonedDateTime then = planned.minusDays(1).with(EVENING);
        return then.toInstant().isAfter(scene.at())
                ? Optional.of(oneMore(
                        reminder,
                        new Reading.Once(
                                then.toLocalDateTime(), then.getZone(), reminder.zoneSaid(), then.toInstant())))
                : Optional.of(Step.say(Topic.OVER, Map.of("matter", matter(reminder))));
    }

    private static Reading later(Reading.Once once) {
        ZonedDateTime then = once.at().atZone(once.zone()).plusDays(WEEK);
        return new Reading.Once(then.toLocalDateTime(), once.zone(), once.zoneSaid(), then.toInstant());
    }

    /** "And wednesdays", "and wednesday" beside every monday. */
    private static Reading rule(String words, ZonedDateTime planned, Said said) {
        Reading plain = Answers.move(words, planned, said);
        Reading every = Answers.move("every " + words, planned, said);
        return plain instanceof Reading.Repeating || !(every instanceof Reading.Repeating) ? plain : every;
    }

    /** By the same rule at another hour. */
    static Reading atHour(ReminderAnswer reminder, String words, Scene scene) {
        String every = Bounds.everyDay(reminder, scene);
        Said said = Bounds.english(scene);
        String hour = Vocabulary.begins(words, WordUse.AT) ? words : "at " + words;
        return Retiming.plans(every + " " + hour, said).get(0).reading();
    }
}
