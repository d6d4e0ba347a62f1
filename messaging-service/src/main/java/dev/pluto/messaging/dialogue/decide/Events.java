package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens to what a reminder is about: it comes later, or not at all. */
final class Events {

    private static final int BRIEF = 6;
    /** So many texts back it may have been said how long before. */
    private static final int BACK = 4;

    private Events() {}

    static Optional<Step> of(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        String matter = Told.matter(reminder);
        if (matter == null || reminder.rrule() != null) {
            return Optional.empty();
        }
        Locale locale = scene.person().language();
        boolean isNamed = Stems.share(Stems.of(matter, locale), Stems.ofAll(scene.words(), locale)) > 0;
        boolean isTold = isNamed
                || Vocabulary.begins(scene.words(), WordUse.TELLING)
                || Vocabulary.begins(scene.words(), WordUse.BESIDE_DELAY);
        boolean isDelayed = isTold
                && Vocabulary.holds(scene.words(), WordUse.DELAYED)
                && Answers.saysHour(scene.words(), scene.said(scene.words()));
        return isDelayed
                ? Delays.of(reminder, isNamed, scene)
                : isOff(isNamed, fragment, scene) ? Optional.of(off(reminder)) : Optional.empty();
    }

    /** "Make it 15 minutes", with or without "before", of what was to come 10 minutes before: counted from the same moment. */
    static Optional<Step> led(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        Optional<Duration> length = lead(fragment.words(), scene).or(() -> bare(reminder, fragment, scene));
        if (length.isEmpty() || reminder.rrule() != null || fragment.way() == Fragment.Way.ADD) {
            return Optional.empty();
        }
        return scene.earlier().stream()
                .limit(BACK)
                .flatMap(text -> lead(text, scene).stream())
                .findFirst()
                .map(before -> reminder.dueAt().plus(before).minus(length.get()))
                .filter(due -> due.isAfter(scene.at()))
                .map(due -> {
                    var local = due.atZone(Told.zone(reminder, scene.person()));
                    var next = new Reading.Once(local.toLocalDateTime(), local.getZone(), reminder.zoneSaid(), due);
                    return Step.of(new Call.Move(reminder.taskId(), next));
                });
    }

    /** "Make it an hour", and not an hour later. */
    private static Optional<Duration> bare(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        boolean isPut = fragment.way() == Fragment.Way.REPLACE
                && Vocabulary.words(fragment.words()).size() <= BRIEF
                && Answers.relative(fragment.words(), Told.due(reminder, scene.person()), Retiming.own(scene))
                        .isEmpty();
        return isPut ? Answers.length(fragment.words(), Retiming.own(scene)) : Optional.empty();
    }

    /** How long before something else. */
    static Optional<Duration> lead(String words, Scene scene) {
        return Vocabulary.holds(words, WordUse.BEFORE_THAT)
                ? Answers.length(words, Retiming.own(scene))
                : Optional.empty();
    }

    /** "Its cancelled now": nobody cancels it but those whose it is. */
    private static boolean isOff(boolean isNamed, Fragment fragment, Scene scene) {
        List<String> words = Vocabulary.words(fragment.words());
        boolean isIt = isNamed || !words.isEmpty() && Vocabulary.isOf(words.get(0), WordUse.THING);
        return isIt && words.size() <= BRIEF && Vocabulary.holds(scene.words(), WordUse.CALLED_OFF);
    }

    private static Step off(ReminderAnswer reminder) {
        return Step.of(new Call.Cancel(List.of(reminder.taskId())));
    }
}
