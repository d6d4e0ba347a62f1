package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Reading;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The coming run of what repeats at another time: "tomorrow make it 8", "this week it's wednesday". The others stay as they are. */
final class OneRun {

    private static final int WEEK = 7;

    private OneRun() {}

    /** @return empty where words mean more than that run */
    static Optional<Step> moved(ReminderAnswer reminder, String words, Scene scene) {
        return atOtherHour(reminder, words, scene).or(() -> onOtherDay(reminder, words, scene));
    }

    /** "This tuesday it's at 7", "on monday make it 6:45". */
    private static Optional<Step> atOtherHour(ReminderAnswer reminder, String words, Scene scene) {
        String all = scene.words();
        boolean isMore = Vocabulary.holds(all, WordUse.FOR_GOOD)
                || Vocabulary.holds(all, WordUse.EACH_DAY)
                || Vocabulary.holds(all, WordUse.FROM_THEN)
                || Vocabulary.begins(all, WordUse.AGAIN);
        if (isMore || !Answers.saysHour(words, scene.said(words))) {
            return Optional.empty();
        }
        ZonedDateTime due = Told.due(reminder, scene.person());
        Optional<DayRange> days = Answers.days(all, scene.said(all));
        boolean isNext = Vocabulary.holds(words, WordUse.ONE_RUN)
                || days.filter(range -> Skipping.isNext(reminder, range, scene)).isPresent();
        Optional<Step> next =
                isNext ? onItsDay(due, words, scene).map(once -> instead(reminder, once)) : Optional.empty();
        return next.isPresent() || isLedTo(words, scene)
                ? next
                : days.flatMap(range -> onLaterDay(reminder, due.with(range.first()), words, scene));
    }

    /** "Move it to friday at 8" means all of it, and not what comes on that friday. */
    private static boolean isLedTo(String words, Scene scene) {
        List<String> all = Vocabulary.words(words);
        boolean isDay = !all.isEmpty()
                && Answers.days(all.get(0), scene.said(all.get(0))).isPresent();
        return isDay && all.size() < Vocabulary.words(scene.words()).size();
    }

    /** "Thursday make it half 5" of what comes on monday first: that thursday parts what is before from what is behind. */
    private static Optional<Step> onLaterDay(ReminderAnswer reminder, ZonedDateTime run, String words, Scene scene) {
        Optional<Step> around = Pausing.around(reminder, run.toLocalDate(), scene);
        return around.flatMap(others ->
                onItsDay(run, words, scene).map(once -> Step.all(others, OneMore.oneMore(reminder, once))));
    }

    private static Optional<Reading.Once> onItsDay(ZonedDateTime run, String words, Scene scene) {
        String hour = Vocabulary.withoutPhrases(words, WordUse.ONE_RUN);
        return Stream.of(words, hour)
                .map(said -> Answers.move(said, run, scene.said(said)))
                .flatMap(reading -> reading instanceof Reading.Once once ? Stream.of(once) : Stream.empty())
                .filter(once -> once.at().toLocalDate().equals(run.toLocalDate()))
                .findFirst();
    }

    /** "This week it's wednesday instead". */
    private static Optional<Step> onOtherDay(ReminderAnswer reminder, String words, Scene scene) {
        boolean isThatRun = Vocabulary.holds(scene.words(), WordUse.THIS_TIME)
                && !String.valueOf(reminder.rrule()).startsWith("FREQ=DAILY");
        String then = Vocabulary.withoutPhrases(words, WordUse.THIS_TIME);
        ZonedDateTime due = Told.due(reminder, scene.person());
        return isThatRun
                        && Answers.move(then, due, scene.said(then)) instanceof Reading.Once once
                        && Duration.between(due.toInstant(), once.due()).abs().compareTo(Duration.ofDays(WEEK)) < 0
                ? Optional.of(instead(reminder, once))
                : Optional.empty();
    }

    private static Step instead(ReminderAnswer reminder, Reading.Once once) {
        return Step.all(Step.of(new Call.Skip(reminder.taskId())), OneMore.oneMore(reminder, once));
    }
}
