package dev.pluto.language.time;

import dev.pluto.language.Pieces;
import java.util.ArrayList;
import java.util.List;

/** The hours of the day that a rule names, in the order in which people say them: a night begins in the evening. */
final class RuleHours {

    private static final int DAY = 24;
    /** Two hours begin with the early one: "at 6 and 22". */
    private static final int LEAST_ROW = 3;

    private final List<Integer> hours;

    private RuleHours(List<Integer> hours) {
        this.hours = hours;
    }

    /** @param named as in BYHOUR, the early ones first */
    static RuleHours of(String named) {
        List<Integer> hours = new ArrayList<>();
        for (String hour : Pieces.of(named, ",")) {
            hours.add(Integer.parseInt(hour));
        }
        for (int first = 1; first < hours.size() && hours.size() >= LEAST_ROW; first++) {
            RuleHours night = new RuleHours(from(hours, first));
            if (night.isRow() && night.step(0) < night.step(hours.size() - 1)) {
                return night;
            }
        }
        return new RuleHours(hours);
    }

    private static List<Integer> from(List<Integer> hours, int first) {
        List<Integer> all = new ArrayList<>(hours.subList(first, hours.size()));
        all.addAll(hours.subList(0, first));
        return all;
    }

    List<Integer> inOrder() {
        return List.copyOf(hours);
    }

    /** Whether each comes an hour after the one before it. */
    boolean isHourly() {
        return hours.size() >= LEAST_ROW && isRow() && step(0) == 1;
    }

    private boolean isRow() {
        boolean even = true;
        for (int i = 1; i < hours.size() - 1; i++) {
            even &= step(i) == step(0);
        }
        return even;
    }

    /** From one to the next, from the last to the first of the day after. */
    private int step(int i) {
        int next = hours.get((i + 1) % hours.size());
        return Math.floorMod(next - hours.get(i), DAY);
    }
}
