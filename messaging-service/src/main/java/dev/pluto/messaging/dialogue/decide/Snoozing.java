package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.say.Question.WhichOne;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A reminder comes later: by minutes, at a time, or, where it repeats, it rests for a while. */
final class Snoozing {

    private static final Duration SNOOZE = Duration.ofMinutes(10);

    private Snoozing() {}

    /**
     * Later by what was said, or ten minutes.
     *
     * @param wasSent counted from now, else from when it is planned
     */
    static Step of(ReminderAnswer reminder, boolean wasSent, String words, Scene scene) {
        Said said = scene.said(words);
        ZonedDateTime planned = Told.due(reminder, scene.person());
        Optional<Duration> length = Answers.length(words, said).or(() -> minutes(words));
        Optional<Step> pause = reminder.rrule() == null || wasSent ? Optional.empty() : pause(reminder, words, scene);
        if (pause.isPresent()) {
            return pause.get();
        }
        boolean fromNow = wasSent || Vocabulary.holds(words, WordUse.FROM_NOW);
        if (length.isEmpty() && Answers.saysWhen(words, said)) {
            Reading reading = Answers.move(words, planned, said);
            return reading instanceof Reading.Once once
                    ? Step.of(new Call.Snooze(reminder.taskId(), once))
                    : NewTimes.unread(WhichOne.For.SNOOZE, reading, reminder, wasSent, scene);
        }
        Instant from = fromNow || planned.toInstant().isBefore(scene.at()) ? scene.at() : planned.toInstant();
        Instant until = from.plus(length.orElse(SNOOZE)).truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime local = until.atZone(scene.person().zoneId());
        return Step.of(new Call.Snooze(
                reminder.taskId(), new Reading.Once(local.toLocalDateTime(), local.getZone(), false, until)));
    }

    /** "Give me 10": minutes, where nothing makes an hour of it. */
    private static Optional<Duration> minutes(String words) {
        List<Token> numbers = Tokens.of(words).stream()
                .filter(token -> token.is(Token.Kind.NUMBER))
                .toList();
        String number = numbers.size() == 1 ? numbers.get(0).text() : "";
        boolean isPlain = !number.isEmpty()
                && number.length() <= 2
                && number.chars().allMatch(Character::isDigit)
                && !Vocabulary.holds(words, WordUse.AT)
                && !Vocabulary.holds(words, WordUse.TOWARDS)
                && !Vocabulary.holds(words, WordUse.HALF);
        return isPlain ? Optional.of(Duration.ofMinutes(Integer.parseInt(number))) : Optional.empty();
    }

    /** What repeats rests until a day, or for days: there is nothing to be had once more. */
    private static Optional<Step> pause(ReminderAnswer reminder, String words, Scene scene) {
        return Answers.saysHour(words, scene.said(words)) ? Optional.empty() : Pausing.of(reminder, words, scene);
    }
}
