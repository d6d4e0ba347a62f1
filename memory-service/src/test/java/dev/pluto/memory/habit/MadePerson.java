package dev.pluto.memory.habit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A made-up person: what they did for twelve weeks, and then for four.
 *
 * @param until the end of the twelve weeks
 */
record MadePerson(LocalDateTime until, List<Activity> activities) {

    static final int SEEN = 84;
    static final int LATER = 28;

    /**
     * Something they do.
     *
     * @param seen when, on the clock that memory-service knows
     * @param later when in the four weeks after
     * @param truth what it follows; empty when it follows nothing
     */
    record Activity(List<LocalDateTime> seen, List<LocalDateTime> later, Optional<Truth> truth) {}

    /**
     * @param time at the end of the twelve weeks
     * @param goesOn whether it is still done
     */
    record Truth(Schedule schedule, LocalTime time, boolean goesOn) {

        boolean isDue(LocalDate day) {
            return schedule.isDue(day);
        }
    }
}
