package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeWords;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Question.WhichOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Bounds of what repeats: an end, a beginning, hours, days left out. The rule is said in words as it is, with the new words behind, and
 * that is read: what cannot be read so is left.
 */
final class Bounds {

    private static final int LONGEST_RANGE = 5;

    private Bounds() {}

    /** Of words that say a bound and nothing else. */
    static Optional<Step> of(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        return fragment.way() == Way.WITHOUT
                ? DaysOff.of(reminder, fragment.words(), scene)
                        .or(() -> ruled(reminder, "except " + fragment.words(), scene))
                : bounded(reminder, fragment.words(), scene);
    }

    /** "For a week", "starting at 6", "until may", "between 9 and 5" of what repeats. */
    static Optional<Step> bounded(ReminderAnswer reminder, String words, Scene scene) {
        String range = range(reminder, words, scene);
        if (!range.isEmpty()) {
            return ruled(reminder, range, scene);
        }
        boolean isBound = Vocabulary.begins(words, WordUse.BOUNDING);
        if (reminder.rrule() == null || !isBound) {
            return Optional.empty();
        }
        boolean isStart = Vocabulary.begins(words, WordUse.STARTING_AT)
                && !Answers.saysHour(words, scene.said(words))
                && Answers.days(words, scene.said(words)).isPresent();
        return ruled(reminder, words, scene).or(() -> isStart ? Optional.of(asked(reminder)) : Optional.empty());
    }

    /** "Like 9 to 6" of what comes every hour, "10 days" of what comes for some days: said as a bound; empty for anything else. */
    static String range(ReminderAnswer reminder, String words, Scene scene) {
        List<Token> tokens = Tokens.of(words).stream()
                .filter(token -> !token.text().equals("like") && !token.text().equals("from"))
                .toList();
        String rule = String.valueOf(reminder.rrule());
        boolean isElapsed = rule.contains("HOURLY") || rule.contains("MINUTELY");
        boolean isHours = tokens.size() >= 3
                && tokens.size() <= LONGEST_RANGE
                && tokens.get(0).is(Token.Kind.NUMBER)
                && tokens.stream().anyMatch(token -> Vocabulary.isOf(token.text(), WordUse.UP_TO));
        if (isElapsed && isHours) {
            return "from " + words.substring(tokens.get(0).start());
        }
        boolean isLength = (rule.contains("UNTIL") || rule.contains("COUNT"))
                && tokens.size() == 2
                && tokens.get(0).is(Token.Kind.NUMBER)
                && Answers.length(words, english(scene)).isPresent();
        return isLength ? "for " + words : "";
    }

    /** "Stop it in 2 weeks", "cancel it after friday": it goes on until then. */
    static Optional<Step> endedLater(ReminderAnswer reminder, String words, Scene scene) {
        List<String> all = Vocabulary.words(words);
        int at = IntStream.range(1, all.size() - 1)
                .filter(i -> Vocabulary.isOf(all.get(i), WordUse.LATER_ON))
                .findFirst()
                .orElse(-1);
        if (at < 0 || reminder.rrule() == null) {
            return Optional.empty();
        }
        String then = String.join(" ", all.subList(at, all.size()));
        LocalDate today = scene.at().atZone(scene.person().zoneId()).toLocalDate();
        Optional<LocalDate> counted = Answers.length(then, scene.said(then))
                .filter(length -> length.toDays() > 0)
                .map(length -> today.plusDays(length.toDays()));
        String day = String.join(" ", all.subList(at + 1, all.size()));
        Optional<LocalDate> named = Answers.days(day, scene.said(day)).map(DayRange::last);
        return counted.or(() -> named).flatMap(end -> ruled(reminder, "until " + end, scene));
    }

    static Optional<Step> ruled(ReminderAnswer reminder, String words, Scene scene) {
        if (reminder.rrule() == null) {
            return Optional.empty();
        }
        boolean isHours = Vocabulary.begins(words, WordUse.BOUNDING) && Answers.saysHour(words, scene.said(words));
        String whole = isHours ? everyDay(reminder, scene) : every(reminder, scene);
        int end = Vocabulary.begins(words, WordUse.ENDING) ? whole.indexOf(", until") : -1;
        String every = end < 0 ? whole : whole.substring(0, end);
        String old = String.valueOf(reminder.rrule());
        boolean isElapsed = (old.contains("HOURLY") || old.contains("MINUTELY"))
                && !isHours
                && !Vocabulary.begins(words, WordUse.STARTING_AT);
        List<Plan> plans = Retiming.plans(every + " " + words, english(scene));
        boolean isRead = plans.size() == 1
                && Retiming.isNothing(plans.get(0), scene)
                && plans.get(0).reading() instanceof Reading.Repeating;
        if (!isRead || !(plans.get(0).reading() instanceof Reading.Repeating rule)) {
            return Optional.empty();
        }
        boolean isSame = rule.rrule().equals(old) && rule.due().equals(reminder.dueAt());
        if (isSame) {
            return Optional.empty();
        }
        if (isElsewhen(words, rule, scene)) {
            return Optional.of(asked(reminder));
        }
        Reading next = isElapsed ? begun(rule, reminder, scene) : rule;
        return Optional.of(Step.of(new Call.Move(reminder.taskId(), next)));
    }

    /** "Every Monday at 8:00 AM", without when it begins. */
    private static String every(ReminderAnswer reminder, Scene scene) {
        String rule = new TimeWords(Locale.US, scene.now())
                .rule(String.valueOf(reminder.rrule()), reminder.dueAt(), Told.zone(reminder, scene.person()));
        int first = rule.lastIndexOf(", first");
        return first < 0 ? rule : rule.substring(0, first);
    }

    /** The same without its hour. */
    static String everyDay(ReminderAnswer reminder, Scene scene) {
        String every = every(reminder, scene);
        int at = every.indexOf(" at ");
        return at < 0 ? every : every.substring(0, at);
    }

    /** What comes every few hours goes on counting from where it began. */
    private static Reading begun(Reading.Repeating rule, ReminderAnswer reminder, Scene scene) {
        var due = Told.due(reminder, scene.person());
        return new Reading.Repeating(
                due.toLocalDateTime(), rule.rrule(), due.getZone(), rule.zoneSaid(), reminder.dueAt());
    }

    /** It would not begin when it is to. */
    private static boolean isElsewhen(String words, Reading.Repeating rule, Scene scene) {
        LocalDate begins = rule.startsAt().toLocalDate();
        return Vocabulary.begins(words, WordUse.STARTING_AT)
                && Answers.days(words, scene.said(words))
                        .filter(days -> begins.isBefore(days.first()))
                        .isPresent();
    }

    /** To when, where it cannot be read. */
    static Step asked(ReminderAnswer reminder) {
        return new Step.Ask(
                new Question.MoveTo(Told.matter(reminder)), new Aim.NewTime(WhichOne.For.MOVE, reminder, false));
    }

    /** In which rules are said and read. */
    static Said english(Scene scene) {
        return new Said(scene.at(), scene.person().zoneId(), Locale.US);
    }
}
