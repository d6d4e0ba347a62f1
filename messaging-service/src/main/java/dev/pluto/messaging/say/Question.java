package dev.pluto.messaging.say;

import dev.pluto.messaging.act.Act;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked back. The dialogue keeps it with the act it is about until it is answered or ten minutes are over. */
public sealed interface Question {

    /** When? @param matter of the reminder, null when not said */
    record When(@Nullable String matter) implements Question {}

    /** What for? @param when as read back */
    record WhatFor(String when) implements Question {}

    /** At which hour? On which day? */
    record WhichHour(@Nullable String matter) implements Question {}

    record WhichDay(@Nullable String matter) implements Question {}

    /** In the morning or in the evening, this moment or that? @param options local, the likeliest first, two or more */
    record WhichMoment(@Nullable String matter, List<LocalDateTime> options) implements Question {}

    /** Words of time were not understood, or are vague: say it in other words? */
    record UnreadTime(@Nullable String matter) implements Question {}

    /** Which one? @param options each as it is told: a reminder with its time, a fact's sentence */
    record WhichOne(For what, List<String> options) implements Question {
        public enum For {
            MOVE,
            SNOOZE,
            FINISH,
            CANCEL,
            FORGET,
            DROP
        }
    }

    /** Move it to when? Snooze it until when? @param matter of the reminder */
    record MoveTo(@Nullable String matter) implements Question {}

    /** Shall all of them go? @param count how many */
    record CancelAll(int count) implements Question {}

    /** Shall all of it be forgotten, for good? @param subject as the person calls it @param count how many things are known of it */
    record ForgetAll(String subject, int count) implements Question {
        @Override
        public String toString() {
            return "ForgetAll[" + count + "]";
        }
    }

    /** Only the coming run can be left out: shall it be? @param option the reminder with that run, as it is told */
    record SkipNext(String option) implements Question {}

    /** The bare word: the reminder or all messages? @param matter of the reminder sent last */
    record ReminderOrMessages(@Nullable String matter) implements Question {}

    /** A deed that was not surely understood: shall I? */
    record ShallI(Act act) implements Question {}

    /**
     * A reminder of what they usually do: shall there be one?
     *
     * @param matter what they do, in their words
     * @param rrule when, as RFC 5545 rule on local time
     * @param any one of its moments
     */
    record Usual(String matter, String rrule, Instant any, ZoneId zone) implements Question {
        @Override
        public String toString() {
            return "Usual[" + any + "]";
        }
    }

    /**
     * They do it no more: shall the reminder of it end?
     *
     * @param matter what they did, in their words
     * @param rrule when, as RFC 5545 rule on local time
     * @param any one of its moments
     */
    record Unusual(String matter, String rrule, Instant any, ZoneId zone) implements Question {
        @Override
        public String toString() {
            return "Unusual[" + any + "]";
        }
    }

    /** The person moved: shall the zone be that of the place? */
    record NewZone(String place) implements Question {}

    /** May a language model that runs elsewhere be given what is texted? */
    record MayModelHelp() implements Question {}
}
