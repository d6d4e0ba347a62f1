package dev.pluto.messaging.dialogue.state;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Wish;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.say.Question.WhichOne.For;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with the answer to a question of ours, with all that is known already. */
public sealed interface Aim {

    /**
     * A reminder that lacks its moment.
     *
     * @param words of all texts so far that say something about when
     * @param saidAt when the last of them was said, in {@code zone} and {@code locale}
     * @param matter null when that is open too
     * @param options what was offered, local; often none
     */
    record Moment(
            String words,
            Instant saidAt,
            ZoneId zone,
            Locale locale,
            Wish wish,
            boolean byVoice,
            @Nullable String matter,
            List<LocalDateTime> options)
            implements Aim {
        @Override
        public String toString() {
            return "Moment[" + wish + "]";
        }
    }

    /** A reminder that lacks its matter. */
    record Matter(Plan plan) implements Aim {
        @Override
        public String toString() {
            return "Matter[" + plan.wish() + "]";
        }
    }

    /**
     * One of several reminders, with which something shall be done.
     *
     * @param options in the order told
     * @param sent which of them was sent already, and is not to come by itself; null for none
     * @param words of the request, which may say the new time
     */
    record Pick(
            For what,
            List<ReminderAnswer> options,
            @Nullable UUID sent,
            String words) implements Aim {
        @Override
        public String toString() {
            return "Pick[" + what + ", " + options.size() + "]";
        }
    }

    /**
     * A new time for a reminder.
     *
     * @param what {@code MOVE} or {@code SNOOZE}
     * @param wasSent whether it was sent already, and is not to come by itself
     */
    record NewTime(For what, ReminderAnswer reminder, boolean wasSent) implements Aim {}

    /** One of several facts to be forgotten, each as it was told. */
    record Forget(List<String> sentences) implements Aim {
        @Override
        public String toString() {
            return "Forget[" + sentences.size() + "]";
        }
    }

    /** All about somebody or something. @param wish the text that wanted it */
    record ForgetAll(UUID wish, String subject) implements Aim {
        @Override
        public String toString() {
            return "ForgetAll[" + wish + "]";
        }
    }

    /** One of so many reminders that the new one has no place. */
    record Drop(List<ReminderAnswer> options, Plan plan) implements Aim {
        @Override
        public String toString() {
            return "Drop[" + options.size() + "]";
        }
    }

    /** All reminders. */
    record All(List<UUID> reminders) implements Aim {}

    /** The coming run of what repeats. */
    record Skip(UUID reminder) implements Aim {}

    /** The reminder, or all messages. @param reminder the one spoken of, null when there is none */
    record Messages(@Nullable ReminderAnswer reminder) implements Aim {}

    /**
     * Whatever was not surely understood.
     *
     * @param words of the request
     */
    record Shall(Act act, String words) implements Aim {
        @Override
        public String toString() {
            return "Shall[" + act.getClass().getSimpleName() + "]";
        }
    }

    /** Something that we suggested outside of an answer. */
    sealed interface Suggested extends Aim {
        /** Which suggestion. */
        UUID suggestionId();
    }

    /** A reminder of what the person usually does. */
    record Usual(UUID suggestionId, Plan plan) implements Suggested {
        @Override
        public String toString() {
            return "Usual[" + suggestionId + "]";
        }
    }

    /** The end of a reminder of what the person did. */
    record Unusual(UUID suggestionId, UUID reminder) implements Suggested {}

    /** The zone of the place somebody moved to. */
    record NewZone(ZoneId zone) implements Aim {}

    /** Leave for a language model that runs elsewhere to be given what is texted. */
    record MayModelHelp() implements Aim {}
}
