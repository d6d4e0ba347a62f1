package dev.pluto.memory.habit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Times of day as minutes on a round clock, 0 to 1,439. */
final class ClockTime {

    static final int DAY = 1440;

    private static final int BIN = 5;
    private static final int BINS = DAY / BIN;
    private static final double KERNEL = 20;
    private static final int REACH = 12;
    private static final double HALF_LIFE = 28;

    private ClockTime() {}

    static int minuteOf(LocalDateTime at) {
        return at.getHour() * 60 + at.getMinute();
    }

    /** How far a time lies behind another, -720 to 719. */
    static double offset(double minute, double from) {
        return Math.floorMod(Math.round(minute - from) + DAY / 2, DAY) - DAY / 2d;
    }

    /** The day a time counts for when the clock's time is this: ten past midnight belongs to the day that ends at ten to. */
    static LocalDate dayOf(LocalDateTime at, double centre) {
        double offset = offset(minuteOf(at), centre);
        LocalDateTime meant = at.minusMinutes(Math.round(offset));
        return meant.toLocalDate();
    }

    /**
     * Where times lie densest, the densest first; what is recent weighs more.
     *
     * @param until the weight of what happened halves with every 28 days before
     * @param most how many
     */
    static List<Integer> peaks(List<LocalDateTime> times, LocalDateTime until, int most) {
        double[] density = density(times, until);
        List<Integer> peaks = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            double before = density[Math.floorMod(i - 1, BINS)];
            double after = density[(i + 1) % BINS];
            if (density[i] > 0 && density[i] > before && density[i] >= after) {
                peaks.add(i);
            }
        }
        return peaks.stream()
                .sorted(Comparator.comparingDouble((Integer bin) -> -density[bin]))
                .limit(most)
                .map(bin -> bin * BIN + BIN / 2)
                .toList();
    }

    private static double[] density(List<LocalDateTime> times, LocalDateTime until) {
        double[] density = new double[BINS];
        for (LocalDateTime at : times) {
            double weight = fading(at.toLocalDate(), until.toLocalDate(), HALF_LIFE);
            int bin = minuteOf(at) / BIN;
            for (int i = -REACH; i <= REACH; i++) {
                double away = i * BIN / KERNEL;
                density[Math.floorMod(bin + i, BINS)] += weight * Math.exp(-away * away / 2);
            }
        }
        return density;
    }

    /** What is left of a weight of 1. */
    static double fading(LocalDate day, LocalDate until, double halfLife) {
        return Math.pow(2, -Math.max(0, until.toEpochDay() - day.toEpochDay()) / halfLife);
    }
}
