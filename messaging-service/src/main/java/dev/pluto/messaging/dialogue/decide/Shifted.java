package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A planned moment with a part of it said anew: "am, not pm", "ten past", "15 minutes later", "25" for 20 minutes. */
final class Shifted {

    private static final int HALF_DAY = 12;
    private static final int LONGEST_MINUTE = 4;

    private Shifted() {}

    /** "Am, not pm": the same hour in the other half of the day. */
    static Optional<Step> halved(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        ZonedDateTime planned = Told.due(reminder, scene.person());
        boolean isPart = Vocabulary.isAllOf(fragment.words(), WordUse.PART_OF_DAY);
        boolean isHalf = Vocabulary.isAllOf(fragment.words(), WordUse.HALF_DAY);
        if (!isHalf && (!isPart || fragment.way() == Way.OPEN)) {
            return Optional.empty();
        }
        String words = isHalf ? fragment.words() : "in the " + fragment.words();
        LocalTime hour = planned.toLocalTime();
        int clock = hour.getHour() % HALF_DAY == 0 ? HALF_DAY : hour.getHour() % HALF_DAY;
        String whole = "at " + clock + ":" + String.format(Locale.ROOT, "%02d", hour.getMinute()) + " " + words;
        Reading next = Answers.move(whole, planned, scene.said(whole));
        return Reminding.isMoment(next) ? Optional.of(NewTimes.move(reminder, false, whole, scene)) : Optional.empty();
    }

    /** "10 minutes earlier", "half an hour later", "ten past": from the moment that is planned. */
    static Optional<Step> counted(ReminderAnswer reminder, String words, Scene scene) {
        boolean isCounted = Retiming.isCounted(words, Told.due(reminder, scene.person()), scene);
        if (!isCounted) {
            return Optional.empty();
        }
        return reminder.rrule() == null ? moved(reminder, words, scene) : shifted(reminder, words, scene);
    }

    /** "Ten past", "quarter to": of the hour that is planned. */
    static Optional<Step> minute(ReminderAnswer reminder, String words, Scene scene) {
        if (!isMinute(words)) {
            return Optional.empty();
        }
        int hour = Told.due(reminder, scene.person()).getHour() % HALF_DAY;
        int clock = hour == 0 ? HALF_DAY : hour;
        return moved(
                reminder,
                spanishMinute(words)
                        .map(minutes -> "a las " + clock + " " + minutes)
                        .orElse(words + " " + clock),
                scene);
    }

    /** "A y media", "a las y cuarto" of the hour that is planned, which Spanish says in front of it. */
    private static Optional<String> spanishMinute(String words) {
        Locale spanish = new Locale("es");
        List<String> all = Vocabulary.words(words);
        Set<String> seams = Vocabulary.of(WordUse.PAST_OR_TO, spanish);
        int at = (int) all.stream()
                .takeWhile(word -> word.equals("a") || word.equals("las") || word.equals("la"))
                .count();
        String minutes = String.join(" ", all.subList(at, all.size()));
        boolean isPart = all.size() == at + 2
                && seams.contains(all.get(at))
                && Answers.saysWhen("a las 7 " + minutes, new Said(Instant.EPOCH, ZoneOffset.UTC, spanish));
        return isPart ? Optional.of(minutes) : Optional.empty();
    }

    static boolean isMinute(String words) {
        if (spanishMinute(words).isPresent()) {
            return true;
        }
        List<String> all = Vocabulary.words(words);
        return all.size() > 1
                && all.size() <= LONGEST_MINUTE
                && Vocabulary.isOf(all.get(all.size() - 1), WordUse.PAST_OR_TO)
                && Answers.saysWhen(words + " 7", new Said(Instant.EPOCH, ZoneOffset.UTC, Locale.ENGLISH));
    }

    /** "15 minutes later" of every day: each time. */
    private static Optional<Step> shifted(ReminderAnswer reminder, String words, Scene scene) {
        ZonedDateTime planned = Told.due(reminder, scene.person());
        String rule = String.valueOf(reminder.rrule());
        boolean isPlain = !rule.contains("BYHOUR") && (rule.contains("DAILY") || rule.contains("WEEKLY"));
        return Answers.move(words, planned, Retiming.own(scene)) instanceof Reading.Once once
                        && isPlain
                        && once.at().toLocalDate().equals(planned.toLocalDate())
                ? Optional.of(Step.of(new Call.Move(
                        reminder.taskId(),
                        new Reading.Repeating(once.at(), rule, once.zone(), reminder.zoneSaid(), once.due()))))
                : Optional.empty();
    }

    /** "25" behind "in 20 minutes", "5 and a half" behind "in 5 hours": of the same unit, from now. */
    static Optional<Step> amount(ReminderAnswer reminder, String words, Scene scene) {
        boolean isNumber = isAmount(words, scene);
        if (!isNumber || reminder.rrule() != null || scene.earlier().isEmpty()) {
            return Optional.empty();
        }
        List<Token> before = Tokens.of(scene.earlier().get(0));
        for (int i = 1; i < before.size() - 1; i++) {
            boolean isCounted = Vocabulary.isOf(before.get(i - 1).text(), WordUse.FROM_NOW);
            String counted = "in " + words + " " + before.get(i + 1).text();
            if (isCounted && Answers.length(counted, Retiming.own(scene)).isPresent()) {
                return moved(reminder, counted, scene);
            }
        }
        return Optional.empty();
    }

    /** "25", "two", "5 and a half". */
    static boolean isAmount(String words, Scene scene) {
        List<Token> tokens = Tokens.of(words.toLowerCase(Locale.ROOT));
        boolean isNumber = !tokens.isEmpty()
                && (tokens.get(0).is(Token.Kind.NUMBER) && words.indexOf(':') < 0 && words.indexOf('.') < 0
                        || Vocabulary.isOf(tokens.get(0).text(), WordUse.AMOUNT));
        return isNumber
                && (tokens.size() == 1
                        || tokens.size() <= LONGEST_MINUTE
                                && Vocabulary.isOf(tokens.get(1).text(), WordUse.JOINING)
                                && Answers.length("in " + words + " hours", Retiming.own(scene))
                                        .isPresent());
    }

    private static Optional<Step> moved(ReminderAnswer reminder, String words, Scene scene) {
        Reading reading = Answers.move(words, Told.due(reminder, scene.person()), scene.said(words));
        return Reminding.isMoment(reading)
                ? Optional.of(Step.of(new Call.Move(reminder.taskId(), reading)))
                : Optional.empty();
    }
}
