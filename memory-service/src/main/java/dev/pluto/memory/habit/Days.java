package dev.pluto.memory.habit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days on which something was done about one time of day. That time may move slowly: it is followed from the last time back.
 */
final class Days {

    /** How far from its time something is still the same. */
    static final int REACH = 75;

    private static final int STEP = 150;
    private static final int AGREED = 40;
    private static final int LONGEST = 366;
    private static final double FOLLOWED = .15;

    private final LocalDate first;
    private final List<Done> done;
    private final Set<LocalDate> otherwise;

    /**
     * One time that it was done.
     *
     * @param index its place among the times given
     * @param minute from the beginning of that day, below 0 or above 1,439 when it was done beyond midnight
     * @param epoch between which steps of the time of day, 0 for the last
     */
    record Done(int index, LocalDate day, int minute, int epoch) {}

    private Days(LocalDate first, List<Done> done, Set<LocalDate> otherwise) {
        this.first = first;
        this.done = done;
        this.otherwise = otherwise;
    }

    /**
     * @param times in their order
     * @param open which of them to look at, by their place, in their order
     */
    static Days about(double centre, List<LocalDateTime> times, List<Integer> open) {
        List<Done> done = new ArrayList<>();
        Follower follower = new Follower(centre, done);
        for (int i = open.size() - 1; i >= 0; i--) {
            follower.look(open.get(i), times.get(open.get(i)));
        }
        done.sort(Comparator.comparingInt(Done::index));
        LocalDate last =
                done.isEmpty() ? LocalDate.EPOCH : done.get(done.size() - 1).day();
        done.removeIf(one -> one.day().isBefore(last.minusDays(LONGEST)));
        return new Days(done.isEmpty() ? last : done.get(0).day(), done, others(done, times, open));
    }

    private static Set<LocalDate> others(List<Done> done, List<LocalDateTime> times, List<Integer> open) {
        Set<Integer> taken = done.stream().map(Done::index).collect(Collectors.toSet());
        return open.stream()
                .filter(index -> !taken.contains(index))
                .map(index -> times.get(index).toLocalDate())
                .collect(Collectors.toSet());
    }

    /** Goes from the last time back and follows where the time of day moves: slowly, or by a step that two times in a row agree on. */
    private static final class Follower {
        private final List<Done> done;
        private double at;
        private int epoch;
        private int heldIndex = -1;
        private LocalDateTime held = LocalDateTime.MIN;

        private Follower(double centre, List<Done> done) {
            this.at = centre;
            this.done = done;
        }

        private void look(int index, LocalDateTime time) {
            double offset = ClockTime.offset(ClockTime.minuteOf(time), at);
            if (Math.abs(offset) <= REACH) {
                add(index, time);
                at += FOLLOWED * offset;
                heldIndex = -1;
            } else if (Math.abs(offset) <= STEP) {
                if (heldIndex >= 0 && isStep(time)) {
                    at = ClockTime.minuteOf(held)
                            + ClockTime.offset(ClockTime.minuteOf(time), ClockTime.minuteOf(held)) / 2;
                    epoch++;
                    add(heldIndex, held);
                    add(index, time);
                    heldIndex = -1;
                } else {
                    heldIndex = index;
                    held = time;
                }
            }
        }

        private boolean isStep(LocalDateTime time) {
            double apart = ClockTime.offset(ClockTime.minuteOf(time), ClockTime.minuteOf(held));
            return Math.abs(apart) <= AGREED && !time.toLocalDate().equals(held.toLocalDate());
        }

        private void add(int index, LocalDateTime time) {
            LocalDate day = ClockTime.dayOf(time, at);
            int minute = (int) ChronoUnit.MINUTES.between(day.atStartOfDay(), time);
            done.add(new Done(index, day, minute, epoch));
        }
    }

    List<Done> done() {
        return done;
    }

    /** Every day from the first to the last. */
    LocalDate[] dates() {
        return first.datesUntil(last().plusDays(1)).toArray(LocalDate[]::new);
    }

    LocalDate last() {
        return done.get(done.size() - 1).day();
    }

    /** Per day from the first to the last whether it was done. */
    boolean[] marks() {
        boolean[] marks = new boolean[(int) (last().toEpochDay() - first.toEpochDay()) + 1];
        done.forEach(one -> marks[(int) (one.day().toEpochDay() - first.toEpochDay())] = true);
        return marks;
    }

    /** Per day from the first to the last whether it was done at any other time of day. */
    boolean[] marksOtherwise() {
        boolean[] marks = new boolean[marks().length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = otherwise.contains(first.plusDays(i));
        }
        return marks;
    }

    /** How often it was done on each day of the week, from Monday. */
    int[] perWeekday() {
        int[] perDay = new int[7];
        done.forEach(one -> perDay[one.day().getDayOfWeek().ordinal()]++);
        return perDay;
    }
}
