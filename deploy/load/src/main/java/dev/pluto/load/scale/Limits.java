package dev.pluto.load.scale;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/** Where each limit is reached, the nearest first. */
final class Limits {

    /** More people than there are: a limit beyond is none. */
    private static final double MOST_PEOPLE = 1e10;

    private static final int HALVINGS = 60;

    /**
     * A limit.
     *
     * @param people with so many it is reached
     */
    record Reached(String name, Machines.Limit limit, double people) {}

    private final List<Reached> reached;

    /** @param sizes for so many people */
    Limits(Machines machines, DoubleFunction<Size> sizes) {
        this.reached = machines.limits().entrySet().stream()
                .map(limit -> new Reached(
                        limit.getKey(),
                        limit.getValue(),
                        reachedAt(
                                limit.getValue().most(),
                                people -> sizes.apply(people).demand(limit.getKey()))))
                .sorted(Comparator.comparingDouble(Reached::people))
                .toList();
    }

    /** All, the nearest first. */
    List<Reached> all() {
        return reached;
    }

    /** Those that so many people are beyond, the nearest first. */
    List<Reached> below(double people) {
        return reached.stream().filter(limit -> limit.people < people).toList();
    }

    /** The least people whose demand, which grows with them, is more than what is carried. */
    private static double reachedAt(double most, DoubleFunction<Double> demand) {
        double low = 0;
        double high = MOST_PEOPLE;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (demand.apply(middle) > most) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
