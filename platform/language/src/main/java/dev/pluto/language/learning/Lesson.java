package dev.pluto.language.learning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a model is to learn from one example.
 *
 * @param label the class, from 0
 * @param key drawn from what the example says: where it stands in a round depends on nothing else, so that one more example
 *     or one less leaves the others' order, and with it nearly all that is learned, as it was
 */
public record Lesson<T>(T input, int label, long key) {

    /**
     * Of a text as it stands among the examples, or of one of its misspelt copies.
     *
     * @param said all that tells the example from others
     * @param copy counted from 1, 0 for the example itself
     */
    public static long key(String said, int copy) {
        long key = copy;
        for (int i = 0; i < said.length(); i++) {
            key = mixed(key ^ said.charAt(i));
        }
        return key;
    }

    /** The same lessons in the order of one round. */
    static <T> List<Lesson<T>> shuffled(List<Lesson<T>> lessons, int round) {
        long[] places = lessons.stream()
                .mapToLong(lesson -> mixed(lesson.key() + round))
                .toArray();
        return IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> places[i]))
                .<Lesson<T>>map(lessons::get)
                .toList();
    }

    /** SplitMix64's step: each bit of the answer hangs on each of the number. */
    static long mixed(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
