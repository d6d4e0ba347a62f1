package dev.pluto.identity.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** How long the same takes for what somebody has and for what nobody has, 500 times each in an order of chance. */
final class Times {

    private static final int DRAWS = 500;

    private final List<String> known;
    private final List<String> unknown;
    private final double[] ofKnown = new double[DRAWS];
    private final double[] ofUnknown = new double[DRAWS];

    Times(List<String> known, List<String> unknown) {
        this.known = known;
        this.unknown = unknown;
    }

    void measure(Random random, Consumer<String> asking) {
        List<Boolean> draws = new ArrayList<>(Collections.nCopies(DRAWS, true));
        draws.addAll(Collections.nCopies(DRAWS, false));
        Collections.shuffle(draws, random);
        int knownSoFar = 0;
        int unknownSoFar = 0;
        for (boolean isKnown : draws) {
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
    double knownIsSlower() {
        double slower = Arrays.stream(ofKnown)
                .map(one -> Arrays.stream(ofUnknown)
                        .map(other -> one > other ? 1 : one < other ? 0 : 0.5)
                        .sum())
                .sum();
        return slower / ((double) DRAWS * DRAWS);
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
