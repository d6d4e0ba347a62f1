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
 * @param after "everything after 6": only what is then or later; null when nothing says so
 * @param before only what is earlier than this; null when nothing says so
 */
public record Target(
        String words,
        boolean isReference,
        @Nullable Integer ordinal,
        @Nullable DayRange days,
        @Nullable LocalTime time,
        boolean isAll,
        boolean isOther,
        @Nullable LocalTime after,
        @Nullable LocalTime before) {

    public Target(
            String words,
            boolean isReference,
            @Nullable Integer ordinal,
            @Nullable DayRange days,
            @Nullable LocalTime time,
            boolean isAll,
            boolean isOther) {
        this(words, isReference, ordinal, days, time, isAll, isOther, null, null);
    }

    /** Nothing says which. */
    public static final Target NONE = new Target("", false, null, null, null, false, false);

    /** Meant is what was spoken of last. */
    public static final Target IT = new Target("", true, null, null, null, false, false);

    /** The same by these words; what was spoken of last where they name nothing and it is a reference. */
    public Target named(String matter) {
        return new Target(matter, isReference, ordinal, days, time, isAll, isOther, after, before);
    }

    /** The same, or what was spoken of last where its words name nothing. */
    Target orIt() {
        return new Target(words, true, ordinal, days, time, isAll, isOther, after, before);
    }

    /** What was spoken of last and is not this, or else another one than this: "drop it, keep the vet". */
    Target butIt() {
        return new Target(words, true, ordinal, days, time, false, true);
    }

    /** Those within some hours of these days. */
    Target within(DayRange some, @Nullable LocalTime from, @Nullable LocalTime until) {
        return new Target(words, isReference, ordinal, some, null, isAll, isOther, from, until);
    }

    @Override
    public String toString() {
        return "Target[" + words.length() + "]";
    }
}
