package dev.pluto.language.act;

import java.util.Random;
import java.util.stream.IntStream;

/** The order in which examples are met, the same in every build. */
final class Shuffle {

    private Shuffle() {}

    static int[] of(int size) {
        return IntStream.range(0, size).toArray();
    }

    static void again(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int spare = order[i];
            order[i] = order[j];
            order[j] = spare;
        }
    }
}
