package dev.pluto.messaging.act;

import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Plan;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one request asks for, with what its words say. What they leave open is open here too. */
public sealed interface Act {

    /** Which reminders are meant; null for an act that does nothing with reminders that exist. */
    default @Nullable Target target() {
        return null;
    }

    /** @param plans what and when, at least one */
    record SetReminder(List<Plan> plans) implements Act {}

    /**
     * @param days which days were named; null for all
     * @param nextOnly only the next one
     * @param matter words it is about, empty for any
     * @param after only those later in the day than this hour, null for all
     * @param before only those earlier in the day than this hour, null for all
     */
    record ListReminders(
            @Nullable DayRange days,
            boolean nextOnly,
            String matter,
            @Nullable LocalTime after,
            @Nullable LocalTime before)
            implements Act {

        public ListReminders(@Nullable DayRange days, boolean nextOnly, String matter) {
            this(days, nextOnly, matter, null, null);
        }
    }

    /** @param words all of the request, which say the new time */
    record MoveReminder(Target target, String words) implements Act {}

    /** @param words all of the request, which may say for how long or until when */
    record SnoozeReminder(Target target, String words) implements Act {}

    record FinishReminder(Target target) implements Act {}

    record CancelReminder(Target target) implements Act {}

    record CancelAllReminders() implements Act {}

    record TellFact(String words) implements Act {}

    record AskFact(String words) implements Act {}

    record CorrectFact(String words) implements Act {}

    /**
     * Of what was told.
     *
     * @param subject who or what everything is to be forgotten about, as the person calls it; null where single facts are meant
     */
    record ForgetFact(String words, @Nullable String subject) implements Act {

        /** Of single facts. */
        public ForgetFact(String words) {
            this(words, null);
        }
    }

    record RecountFacts() implements Act {}

    /** @param name as the person wrote it; null when none was found */
    record SetName(@Nullable String name) implements Act {}

    /** @param zone null when the place is not known; {@code place} as said, empty when none was named */
    record SetZone(@Nullable ZoneId zone, String place) implements Act {}

    /** @param language null when none was found that we know by name */
    record SetLanguage(@Nullable Locale language) implements Act {}

    /** @param changes keys and values as in the profile's {@code style_profile}; empty when none was found */
    record SetStyle(Map<String, Object> changes) implements Act {}

    /** @param changes preferences by name; empty when none was found */
    record SetPreference(Map<String, Boolean> changes) implements Act {}

    /** @param list by name, {@code shopping} for "the list"; empty when none is named, which is the one spoken of last */
    record AddToList(String list, List<String> items) implements Act {}

    /** @param list as in {@link AddToList} */
    record ShowList(String list) implements Act {}

    /**
     * @param list as in {@link AddToList}
     * @param items empty for all: the list is to be cleared
     * @param kept of all what stays: "everything but the passata"
     */
    record RemoveFromList(String list, List<String> items, List<String> kept) implements Act {

        /** Where nothing is said to stay. */
        public RemoveFromList(String list, List<String> items) {
            this(list, items, List.of());
        }
    }

    /** Off the list spoken of last. @param list onto which, as in {@link AddToList} */
    record MoveToList(String list, List<String> items) implements Act {}

    /**
     * @param asks what of the clock or calendar
     * @param days the days named, as in "which date is next friday", "how long until christmas"
     * @param zone the place named, as in "what time is it in Tokyo"
     * @param until the hour named, as in "how long until 6"
     */
    record AskClock(
            Asks asks,
            @Nullable DayRange days,
            @Nullable ZoneId zone,
            @Nullable Instant until) implements Act {

        public AskClock(Asks asks, @Nullable DayRange days, @Nullable ZoneId zone) {
            this(asks, days, zone, null);
        }

        public enum Asks {
            TIME,
            DATE,
            WEEKDAY,
            DAYS_UNTIL,
            ZONE
        }
    }

    record Undo() implements Act {}

    record Yes() implements Act {}

    record No() implements Act {}

    /** One of what was offered, or what was asked for. */
    record Choice(Target target, String words) implements Act {}

    record StopMessages() implements Act {}

    /** @param wish what about the data */
    record DataWish(Wish wish) implements Act {
        public enum Wish {
            DELETE,
            EXPORT,
            WHO_READS,
            WHAT_IS_STORED
        }
    }

    /** What the profile answers: the own name, number, zone, language, settings. */
    record AskProfile(Aspect aspect) implements Act {
        public enum Aspect {
            NAME,
            NUMBER,
            ZONE,
            LANGUAGE,
            STYLE,
            PREFERENCES
        }
    }

    /**
     * A number that is nobody's business, such as a PIN or a card's: never echoed.
     *
     * @param isConfided whether it is no number, but what the person does not want to be kept
     */
    record Secret(boolean isConfided) implements Act {}

    /** Danger to somebody's life or health. */
    record Danger() implements Act {}

    /** Answered with words alone. */
    record Talk(Topic topic) implements Act {
        public enum Topic {
            GREETING,
            THANKS,
            SMALL_TALK,
            COMPLAINT,
            GRIEF,
            HELP,
            BEYOND,
            UNKNOWN
        }
    }

    /** In a language that is not read. @param language as detected */
    record OtherLanguage(Locale language) implements Act {}
}
