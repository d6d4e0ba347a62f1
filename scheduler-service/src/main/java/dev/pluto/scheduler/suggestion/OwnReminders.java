package dev.pluto.scheduler.suggestion;

import dev.pluto.scheduler.task.TaskView;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The reminders that somebody made themselves: nobody is asked whether they want one they have. */
final class OwnReminders {

    private static final Duration NEAR = Duration.ofHours(1);
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Shorter words are in anything. */
    private static final int SHORTEST = 4;

    private final List<TaskView> reminders;

    /** @param reminders of one person, open */
    OwnReminders(List<TaskView> reminders) {
        this.reminders = reminders.stream().filter(one -> one.rrule() != null).toList();
    }

    /** Without what they are reminded of already: at about the same time, in words of which one is the same. */
    List<Habit> without(List<Habit> habits, Instant now) {
        return habits.stream()
                .filter(habit -> habit.answer() != null || reminders.stream().noneMatch(one -> isOf(one, habit, now)))
                .toList();
    }

    private static boolean isOf(TaskView reminder, Habit habit, Instant now) {
        String what = reminder.what();
        return what != null
                && isNear(reminder, habit, now)
                && !shared(what, habit.title()).isEmpty();
    }

    private static boolean isNear(TaskView reminder, Habit habit, Instant now) {
        try {
            return habit.schedule()
                    .nextAfter(now.plus(NEAR))
                    .filter(next -> reminder.runAfter(next.minus(NEAR))
                            .filter(run -> !run.isAfter(next.plus(NEAR)))
                            .isPresent())
                    .isPresent();
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return false; // nothing is suggested of a rule that cannot be followed
        }
    }

    private static Set<String> shared(String one, String other) {
        Set<String> words = words(one);
        words.retainAll(words(other));
        return words;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(NO_LETTERS.split(text.toLowerCase(Locale.ROOT))));
        words.removeIf(word -> word.length() < SHORTEST);
        return words;
    }
}
