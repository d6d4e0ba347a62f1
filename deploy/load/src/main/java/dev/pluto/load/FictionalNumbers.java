package dev.pluto.load;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Phone numbers that are nobody's: 555-0101 to 555-0199 are kept for fiction in every area code. */
public final class FictionalNumbers {

    private static final int[] AREAS = {202, 206, 212, 303, 312, 404, 415, 503, 617, 702, 713, 808};
    private static final int MOST = 99 * AREAS.length;

    private FictionalNumbers() {}

    /** So many, E.164, each once and always the same. */
    public static List<String> first(int count) {
        if (count > MOST) {
            throw new IllegalArgumentException("there are numbers for " + MOST + " people");
        }
        return IntStream.range(0, count)
                .mapToObj(
                        i -> String.format(Locale.ROOT, "+1%d55501%02d", AREAS[i % AREAS.length], 1 + i / AREAS.length))
                .toList();
    }
}
