package dev.pluto.messaging.act;

import dev.pluto.language.time.DayRange;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Which thing is meant: by words of its matter, by when it is, by its place in a list, or by "it".
 *
 * @param words of the matter, without those of deed and time; empty when none
 * @param isReference "it", "that", "this one": what was spoken of last, where no words name another
 * @param ordinal 1 for the first of what was listed or told, -1 for the last; null when none was named
 * @param days the day it is on, as "tomorrow's"; null when none was named
 * @param time the hour it is at, as "the 7pm one"; null when none was named
 * @param isAll "both", "all of them"
 * @param isOther "the other one", "not that one"
 */
public record Target(
        String words,
        boolean isReference,
        @Nullable Integer ordinal,
        @Nullable DayRange days,
        @Nullable LocalTime time,
        boolean isAll,
        boolean isOther) {

    /** Nothing says which. */
    public static final Target NONE = new Target("", false, null, null, null, false, false);

    /** Meant is what was spoken of last. */
    public static final Target IT = new Target("", true, null, null, null, false, false);

    /** The same by these words; what was spoken of last where they name nothing and it is a reference. */
    Target named(String matter) {
        return new Target(matter, isReference, ordinal, days, time, isAll, isOther);
    }

    /** The same, or what was spoken of last where its words name nothing. */
    Target orIt() {
        return new Target(words, true, ordinal, days, time, isAll, isOther);
    }

    @Override
    public String toString() {
        return "Target[" + words.length() + "]";
    }
}
