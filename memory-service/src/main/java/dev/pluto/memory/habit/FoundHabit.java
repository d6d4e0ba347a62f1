package dev.pluto.memory.habit;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * A schedule that what was done follows.
 *
 * @param time of the day, to five minutes
 * @param startsAt the first time that counts, on the local clock, with {@code time} for its time of day
 * @param confidence how likely it is that it is done within half an hour of {@code time} on the next day it is due, 0 to 1
 * @param odds logarithm of how much likelier this schedule is than none
 * @param ended whether it is most likely over
 * @param evidence which of the times given it rests on, by their place
 */
record FoundHabit(
        Schedule schedule,
        LocalTime time,
        LocalDateTime startsAt,
        double confidence,
        double odds,
        boolean ended,
        List<Integer> evidence) {

    private static final double LEAST = .33;
    private static final double LEAST_OFTEN = .54;

    /** Whether it is worth to be told; what comes nearly every day has to be surer. */
    boolean isSuggested() {
        return !ended && confidence >= (schedule.isOften() ? LEAST_OFTEN : LEAST);
    }
}
