package dev.pluto.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** How long the same takes for what somebody has and for what nobody has, so many times each in an order of chance. */
public final class Times {

    private static final int DRAWS = Integer.getInteger("pluto.times.draws", 90);
    private static final int DRAWS_OF_ONE = 3;

    private final List<String> known;
    private final List<String> unknown;
    private final int draws;
    private final double[] ofKnown;
    private final double[] ofUnknown;

    /** {@code pluto.times.draws} each, 90 in verify. */
    public Times(List<String> known, List<String> unknown) {
        this(known, unknown, DRAWS);
    }

    /** So many of each that nobody is asked about more often than any limit lets through. */
    public static int people() {
        return (DRAWS + DRAWS_OF_ONE - 1) / DRAWS_OF_ONE;
    }

    public Times(List<String> known, List<String> unknown, int draws) {
        this.draws = draws;
        this.ofKnown = new double[draws];
        this.ofUnknown = new double[draws];
        this.known = known;
        this.unknown = unknown;
    }

    public void measure(Random random, Consumer<String> asking) {
        List<Boolean> order = new ArrayList<>(Collections.nCopies(draws, true));
        order.addAll(Collections.nCopies(draws, false));
        Collections.shuffle(order, random);
        int knownSoFar = 0;
        int unknownSoFar = 0;
        for (boolean isKnown : order) {
            String whose = isKnown ? known.get(knownSoFar % known.size()) : unknown.get(unknownSoFar % unknown.size());
            long began = System.nanoTime();
            asking.accept(whose);
            double took = (System.nanoTime() - began) / 1e6;
            if (isKnown) {
                ofKnown[knownSoFar++] = took;
            } else {
                ofUnknown[unknownSoFar++] = took;
            }
        }
    }

    /** In which share of all pairs the known one took longer: a half where nothing can be told, whatever the machine does meanwhile. */
    public double knownIsSlower() {
        double slower = Arrays.stream(ofKnown)
                .map(one -> Arrays.stream(ofUnknown)
                        .map(other -> one > other ? 1 : one < other ? 0 : 0.5)
                        .sum())
                .sum();
        return slower / ((double) draws * draws);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "known is slower in %.3f of all pairs; medians %.2f and %.2f ms",
                knownIsSlower(),
                median(ofKnown),
                median(ofUnknown));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
