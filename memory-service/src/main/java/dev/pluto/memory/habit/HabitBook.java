package dev.pluto.memory.habit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the habits found is which of those kept of one activity. */
final class HabitBook {

    private static final int NEAR = 120;

    private final List<Habit> kept;

    HabitBook(List<Habit> kept) {
        this.kept = new ArrayList<>(kept);
    }

    /** The one kept that is nearest, which is then taken; empty when it is new. */
    Optional<Habit> take(FoundHabit found) {
        Optional<Habit> nearest = kept.stream()
                .filter(habit -> habit.schedule.equals(found.schedule()) || apart(habit, found) <= NEAR)
                .min(Comparator.comparing((Habit habit) -> !habit.schedule.equals(found.schedule()))
                        .thenComparingDouble(habit -> apart(habit, found)));
        nearest.ifPresent(kept::remove);
        return nearest;
    }

    /** Those that nothing found belongs to. */
    List<Habit> rest() {
        return List.copyOf(kept);
    }

    private static double apart(Habit habit, FoundHabit found) {
        return Math.abs(ClockTime.offset(ClockTime.minuteOf(habit.startsAt), ClockTime.minuteOf(found.startsAt())));
    }
}
