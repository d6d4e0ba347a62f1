package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.tool.Outcome;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

/** An hour alone, right behind a reminder of a day to come, is of that day: "and 7:10 that the bins go out", "and again at 6pm". */
final class HourOfThatDay {

    /** What is a little earlier is of the same half of the day. */
    private static final Duration LITTLE = Duration.ofHours(1);

    private static final int NOON = 12;

    private HourOfThatDay() {}

    /** Empty where a day is named, or nothing says that it goes on from what was planned. */
    static Optional<Reading> of(Reading reading, ReminderAnswer last, Scene scene) {
        boolean isOpen = last.rrule() == null
                && goesOn(scene)
                && Answers.length(scene.words(), scene.said(scene.words())).isEmpty()
                && Answers.days(scene.words(), scene.said(scene.words())).isEmpty();
        if (!isOpen || !(reading instanceof Reading.Once once)) {
            return Optional.empty();
        }
        ZonedDateTime before = Told.due(last, scene.person());
        ZonedDateTime read = once.at().atZone(once.zone());
        boolean isEarlierDay = read.toLocalDate().isBefore(before.toLocalDate());
        if (!isEarlierDay || !once.zone().equals(before.getZone())) {
            return Optional.empty();
        }
        ZonedDateTime then = inHalf(read.with(before.toLocalDate()), before, scene);
        return then.toInstant().isAfter(scene.at())
                ? Optional.of(new Reading.Once(then.toLocalDateTime(), then.getZone(), false, then.toInstant()))
                : Optional.empty();
    }

    /** Right behind one that was set: "and", "too"; "and remind me at 5" is a wish of its own, and may be of today. */
    private static boolean goesOn(Scene scene) {
        String words = scene.words();
        boolean isSet = scene.dialogue().lastDid(Outcome.ReminderSet.class);
        boolean isOnward = Vocabulary.begins(words, WordUse.ONWARD);
        boolean isBeside = Vocabulary.begins(words, WordUse.BESIDE) || Vocabulary.holds(words, WordUse.ALSO);
        boolean isOwn = Vocabulary.holds(words, WordUse.ASKING_FOR_ONE);
        return isSet && scene.dialogue().subject() == Subject.REMINDERS && (isOnward || isBeside) && !isOwn;
    }

    /** Of an hour that may be of either half of the day, the first one behind what was planned. */
    private static ZonedDateTime inHalf(ZonedDateTime then, ZonedDateTime before, Scene scene) {
        if (saysHalf(then.getHour(), scene)) {
            return then;
        }
        ZonedDateTime early = then.withHour(then.getHour() % NOON);
        ZonedDateTime late = early.plusHours(NOON);
        return early.isAfter(before.minus(LITTLE)) ? early : late;
    }

    /** "6pm", "18:00". */
    static boolean saysHalf(int hour, Scene scene) {
        String counted = Integer.toString(hour);
        boolean isCounted = hour == 0
                || hour > NOON && Vocabulary.words(scene.words()).stream().anyMatch(word -> word.startsWith(counted));
        return isCounted || Vocabulary.holds(scene.words(), WordUse.HALF);
    }
}
