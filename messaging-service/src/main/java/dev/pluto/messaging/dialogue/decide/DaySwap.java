package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.RuleChange;
import dev.pluto.language.time.RuleChange.Way;
import dev.pluto.language.time.Said;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "Swap friday for saturday", "not friday, saturday": of what comes on several days one gives way to another, and the rest stay. */
final class DaySwap {

    private static final Pattern MANY = Pattern.compile("['’]?s$");
    private static final int CODE = 2;

    private DaySwap() {}

    /** Empty where not one of its days and one other are named, or an hour is. */
    static Optional<Step> of(ReminderAnswer reminder, Scene scene) {
        Set<String> days = RuleDays.of(reminder.rrule());
        Said said = scene.said(scene.words());
        boolean swaps = days.size() > 1
                && Vocabulary.holds(scene.words(), WordUse.DAY_SWAP)
                && !Vocabulary.holds(scene.words(), WordUse.LISTED)
                && !Answers.saysHour(scene.words(), said);
        Map<DayOfWeek, String> named = swaps ? named(scene.words(), said) : Map.of();
        if (named.size() != 2) {
            return Optional.empty();
        }
        Optional<String> out = word(named, days, true);
        Optional<String> in = word(named, days, false);
        return out.isEmpty() || in.isEmpty()
                ? Optional.empty()
                : swapped(reminder, out.get(), in.get(), scene)
                        .map(rule -> Step.of(new Call.Move(reminder.taskId(), rule)));
    }

    private static Optional<Reading> swapped(ReminderAnswer reminder, String out, String in, Scene scene) {
        ZonedDateTime due = Told.due(reminder, scene.person());
        Said said = scene.said(scene.words());
        String rrule = String.valueOf(reminder.rrule());
        return RuleChange.of(Way.DROP, out, rrule, due, said)
                .flatMap(left ->
                        RuleChange.of(Way.ADD, in, left.rrule(), left.due().atZone(left.zone()), said))
                .map(Reading.class::cast);
    }

    /** Weekdays by the words that name them, one for each. */
    private static Map<DayOfWeek, String> named(String words, Said said) {
        Map<DayOfWeek, String> named = new EnumMap<>(DayOfWeek.class);
        for (Token token : Tokens.of(words)) {
            String word = MANY.matcher(token.text()).replaceFirst("");
            weekday(token.text(), said).or(() -> weekday(word, said)).ifPresent(day -> named.put(day, token.text()));
        }
        return named;
    }

    /** "Friday" is one whenever it is said, and "tomorrow" is not. */
    private static Optional<DayOfWeek> weekday(String word, Said said) {
        Said later = new Said(said.at().plus(Duration.ofDays(1)), said.zone(), said.locale());
        Optional<DayOfWeek> day = dayOfWeek(word, said);
        return day.equals(dayOfWeek(word, later)) ? day : Optional.empty();
    }

    private static Optional<DayOfWeek> dayOfWeek(String word, Said said) {
        return Answers.days(word, said)
                .filter(range -> range.first().equals(range.last()))
                .map(range -> range.first().getDayOfWeek());
    }

    private static Optional<String> word(Map<DayOfWeek, String> named, Set<String> days, boolean within) {
        return named.entrySet().stream()
                .filter(day -> days.contains(day.getKey().name().substring(0, CODE)) == within)
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
