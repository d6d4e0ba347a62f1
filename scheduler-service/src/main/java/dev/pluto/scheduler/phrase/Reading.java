package dev.pluto.scheduler.phrase;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What was understood of a request, or why not. */
public sealed interface Reading {

    /** What is asked for. */
    enum Wish {
        REMINDER,
        WAKE_UP_CALL
    }

    /** Why nothing is planned. The text is ours and safe to show. */
    enum Reason {
        NO_MOMENT("No moment was found. Say for instance \"tomorrow at half past seven\" or \"every Monday at 8\"."),
        SEVERAL_MOMENTS("More than one moment was found. Ask for one at a time."),
        PAST("That moment is over."),
        TOO_FAR("That moment is more than ten years away."),
        TOO_LONG("A request has at most 1,000 characters.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * @param byVoice true when a call is asked for
     * @param what "call Anna", in the words of the person; null when nothing but the moment was said
     * @param startsAt first local time in {@code zone}
     * @param rrule RFC 5545 rule, null when it happens once
     * @param dueAt first instant, later than the moment of speaking
     */
    record Understood(
            Wish wish,
            boolean byVoice,
            @Nullable String what,
            LocalDateTime startsAt,
            @Nullable String rrule,
            ZoneId zone,
            Instant dueAt)
            implements Reading {}

    record NotUnderstood(Reason reason) implements Reading {}
}
