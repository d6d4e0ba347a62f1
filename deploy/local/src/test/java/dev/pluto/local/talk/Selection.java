package dev.pluto.local.talk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * What of a set is tried.
 *
 * @param isWhole all of it instead of a sample
 * @param only beginnings of ids or kinds; none: any
 */
record Selection(boolean isWhole, List<String> only) {

    /** By {@code pluto.talk.whole} and {@code pluto.talk.only}, such as {@code set,danger}: then all of these. */
    static Selection ofThisRun() {
        List<String> only = Arrays.stream(
                        System.getProperty("pluto.talk.only", "").split(","))
                .filter(word -> !word.isBlank())
                .toList();
        return new Selection(Boolean.getBoolean("pluto.talk.whole"), only);
    }

    /**
     * A sample is drawn by the ids, so that what comes to a set takes nothing else out of it.
     *
     * @param every so manieth, on average, is in the sample
     */
    <T> List<T> of(List<T> all, int every, Function<T, String> id, Function<T, String> kind) {
        if (!only.isEmpty()) {
            return all.stream()
                    .filter(one -> only.stream()
                            .anyMatch(word -> id.apply(one).startsWith(word)
                                    || kind.apply(one).startsWith(word)))
                    .toList();
        }
        return isWhole
                ? all
                : all.stream().filter(one -> lot(id.apply(one)) % every == 0).toList();
    }

    private static long lot(String id) {
        CRC32 sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    /**
     * Whether it may be looked at while building. Numbers that end in 0 or 8 are held out, so that they tell what those tell that nobody
     * here has seen. Those in 2, 4 and 6 were held out until 26 November 2026, 22:18.
     */
    static boolean isSeen(String id) {
        char last = id.charAt(id.length() - 1);
        return Character.isDigit(last) && last != '0' && last != '8';
    }
}
