package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a reminder is about comes at another time, as somebody tells: what is some time before it goes along. */
final class Delays {

    private Delays() {}

    /** @param isNamed whether the words name what the reminder is about */
    static Optional<Step> of(ReminderAnswer reminder, boolean isNamed, Scene scene) {
        String then = NewTimes.newTime(scene.words(), scene);
        Said said = scene.said(then);
        if (Answers.days(then, said).isEmpty()) {
            return toHour(reminder, scene);
        }
        return isNamed || isOfNothingElse(reminder, scene)
                ? toDay(reminder, then, scene).or(() -> toHour(reminder, scene))
                : Optional.empty();
    }

    /** "It's been moved to saturday 11am": to that day, as long before it as it was. */
    private static Optional<Step> toDay(ReminderAnswer reminder, String then, Scene scene) {
        Duration lead = SetBy.words(reminder, scene)
                .flatMap(text -> Events.lead(text, scene))
                .orElse(Duration.ZERO);
        ZonedDateTime planned = Told.due(reminder, scene.person()).plus(lead);
        return Answers.move(then, planned, scene.said(then)) instanceof Reading.Once once
                ? Optional.of(Step.of(new Call.Move(reminder.taskId(), earlier(once, lead))))
                : Optional.empty();
    }

    private static Reading earlier(Reading.Once once, Duration lead) {
        ZonedDateTime due = once.due().minus(lead).atZone(once.zone());
        return new Reading.Once(due.toLocalDateTime(), once.zone(), once.zoneSaid(), due.toInstant());
    }

    /** "The train is delayed to 19:10". */
    private static Optional<Step> toHour(ReminderAnswer reminder, Scene scene) {
        Said said = scene.said(scene.words());
        return SetBy.words(reminder, scene)
                .map(text -> Answers.complete(text, said, hourOf(scene.words()), said)
                        .reading())
                .filter(Reading.Once.class::isInstance)
                .map(reading -> Step.of(new Call.Move(reminder.taskId(), reading)));
    }

    /** "My sister's wedding has been moved to june" tells of something else than the dentist. */
    private static boolean isOfNothingElse(ReminderAnswer reminder, Scene scene) {
        Locale locale = scene.person().language();
        String then = NewTimes.newTime(scene.words(), scene);
        String rest = scene.words().endsWith(then)
                ? scene.words().substring(0, scene.words().length() - then.length())
                : scene.words();
        String thing =
                Vocabulary.withoutPhrases(Vocabulary.withoutPhrases(rest, WordUse.DELAYED), WordUse.BESIDE_DELAY);
        Set<String> told = Stems.of(Vocabulary.withoutPhrases(thing, WordUse.TELLING), locale);
        String text = SetBy.words(reminder, scene).orElse("");
        return told.isEmpty() || Stems.share(told, Stems.ofAll(text, locale)) > 0;
    }

    /** From its first number on. */
    private static String hourOf(String words) {
        return Tokens.of(words).stream()
                .filter(token -> token.is(Token.Kind.NUMBER))
                .findFirst()
                .map(token -> words.substring(token.start()))
                .orElse(words);
    }
}
