package dev.pluto.language.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** What the words of time in a request mean: one moment, a rule, a question back, or a reason why not. */
public sealed interface Reading {

    /** How far ahead, in years, something can be planned. */
    int FARTHEST_YEARS = 10;

    /** What has to be asked before anything can be planned. */
    enum Question {
        /** Nothing was said about when. */
        WHEN,
        /** A day, but no hour that can be guessed. */
        WHICH_HOUR,
        /** An hour that may be meant for the morning or the evening. */
        WHICH_HALF,
        /** A day out of several, such as "in March". */
        WHICH_DAY,
        /** Two moments, of which one may belong to the matter. */
        WHICH_MOMENT,
        /** Words of time that were not understood. */
        UNREAD,
        /** "Later", "in a bit", "when I get home". */
        VAGUE
    }

    /** Why nothing can be planned. */
    enum Reason {
        OVER,
        NO_SUCH_DAY,
        TOO_FAR,
        TWO_MOMENTS,
        TOO_LONG
    }

    /**
     * @param at local time in {@code zone}; a time that the clock skips lies behind the gap
     * @param zone the one that was named, otherwise the person's own
     * @param zoneSaid whether the words name the zone, which is then read back
     */
    record Once(LocalDateTime at, ZoneId zone, boolean zoneSaid, Instant due) implements Reading {
        /** Whether this is an hour at which most people sleep, which has to be read back as such. */
        public boolean isOddHour(ZoneId home) {
            return Reading.isOddHour(due, home);
        }
    }

    /**
     * @param startsAt local time of the first occurrence in {@code zone}
     * @param rrule RFC 5545 rule without its prefix, UNTIL in local time
     */
    record Repeating(LocalDateTime startsAt, String rrule, ZoneId zone, boolean zoneSaid, Instant due)
            implements Reading {
        public boolean isOddHour(ZoneId home) {
            return Reading.isOddHour(due, home);
        }
    }

    /** @param candidates local times that may be meant, the likeliest first; often none */
    record Ask(Question question, List<LocalDateTime> candidates) implements Reading {
        static Ask of(Question question, LocalDateTime... candidates) {
            return new Ask(question, List.of(candidates));
        }
    }

    record Refused(Reason reason) implements Reading {}

    private static boolean isOddHour(Instant due, ZoneId home) {
        int hour = due.atZone(home).getHour();
        return hour >= 22 || hour < 6;
    }
}
