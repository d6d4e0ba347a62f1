package dev.pluto.messaging.tool;

import dev.pluto.contracts.FactAnswer;
import dev.pluto.contracts.FactsForgotten;
import dev.pluto.contracts.FactsKept;
import dev.pluto.contracts.FactsKnown;
import dev.pluto.contracts.ListAnswer;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of a tool: something changed, something was looked up, or neither and why. */
public sealed interface Outcome {

    /** Something changed, which takes an effect. */
    sealed interface Done extends Outcome {
        Effect effect();
    }

    record ReminderSet(Effect effect, ReminderAnswer reminder) implements Done {
        public ReminderSet {
            Objects.requireNonNull(effect);
        }
    }

    record ReminderMoved(Effect effect, ReminderAnswer before, ReminderAnswer after) implements Done {
        public ReminderMoved {
            Objects.requireNonNull(effect);
        }
    }

    /** @param after as it will come once more */
    record ReminderSnoozed(Effect effect, ReminderAnswer after) implements Done {
        public ReminderSnoozed {
            Objects.requireNonNull(effect);
        }
    }

    /** @param finished as they were */
    record RemindersFinished(Effect effect, List<ReminderAnswer> finished) implements Done {
        public RemindersFinished {
            Objects.requireNonNull(effect);
        }
    }

    /** @param cancelled as they were */
    record RemindersCancelled(Effect effect, List<ReminderAnswer> cancelled) implements Done {
        public RemindersCancelled {
            Objects.requireNonNull(effect);
        }
    }

    /**
     * Of what repeats the coming run alone was left out.
     *
     * @param before as it was, with the run that is left out
     * @param after with the run after that; null when none is left
     */
    record ReminderSkipped(
            Effect effect, ReminderAnswer before, @Nullable ReminderAnswer after) implements Done {
        public ReminderSkipped {
            Objects.requireNonNull(effect);
        }
    }

    /** A text told facts, put some right or ended some: at least one of these. */
    record Remembered(Effect effect, FactsKept kept) implements Done {
        public Remembered {
            Objects.requireNonNull(effect);
        }
    }

    /** @param count at least 1 */
    record Forgotten(Effect effect, int count) implements Done {
        public Forgotten {
            Objects.requireNonNull(effect);
        }
    }

    /**
     * All about somebody or something, for good: it cannot be taken back.
     *
     * @param subject as the person calls it
     * @param count how many things it was, at least 1
     */
    record SubjectForgotten(Effect effect, String subject, int count) implements Done {
        public SubjectForgotten {
            Objects.requireNonNull(effect);
        }

        @Override
        public String toString() {
            return "SubjectForgotten[" + effect + ", " + count + "]";
        }
    }

    /** @param list with what changed, at least one item */
    record ListChanged(Effect effect, Verb verb, ListAnswer list) implements Done {
        public ListChanged {
            Objects.requireNonNull(effect);
        }

        public enum Verb {
            ADD,
            REMOVE,
            CLEAR
        }
    }

    /**
     * @param aspect which part of the profile was changed
     * @param before as it was before the first try; only what differs in this part is put back
     */
    record ProfileChanged(Effect effect, Aspect aspect, Profile before, Profile after) implements Done {
        public ProfileChanged {
            Objects.requireNonNull(effect);
        }

        public enum Aspect {
            NAME,
            ZONE,
            LANGUAGE,
            STYLE,
            PREFERENCE
        }
    }

    /** No message will be sent any more, in the transaction that stores the answer. */
    record MessagesStopped(Effect effect) implements Done {
        public MessagesStopped {
            Objects.requireNonNull(effect);
        }
    }

    /**
     * @param undone what was taken back
     * @param left how much of it was changed since, and so is not as before
     */
    record TakenBack(Effect effect, Done undone, int left) implements Done {
        public TakenBack {
            Objects.requireNonNull(effect);
        }

        /** All of it. */
        public static TakenBack whole(Effect effect, Done undone) {
            return new TakenBack(effect, undone, 0);
        }
    }

    /**
     * @param from the moment from which on they were looked for, null for no bound
     * @param until the moment before which they were looked for, null for no bound
     */
    record Reminders(
            RemindersAnswer found,
            @Nullable Instant from,
            @Nullable Instant until) implements Outcome {

        /** Those of any time. */
        public Reminders(RemindersAnswer found) {
            this(found, null, null);
        }
    }

    record FactAnswered(FactAnswer answer) implements Outcome {
        /** Kind of an answer that is known and not told, as others may listen. */
        public static final String PRIVATE = "private";
    }

    record FactsRecounted(FactsKnown known) implements Outcome {}

    /** Several facts may be meant: which shall go? */
    record ForgetWhich(FactsForgotten choice) implements Outcome {}

    /** So much is known about somebody or something. @param count at least 1 */
    record SubjectKnown(String subject, int count) implements Outcome {
        @Override
        public String toString() {
            return "SubjectKnown[" + count + "]";
        }
    }

    record ListShown(ListAnswer list) implements Outcome {}

    /** Nothing was done, and asking the same again will not help. */
    record Refused(Reason reason, @Nullable RemindersAnswer open) implements Outcome {

        /** Why. */
        public enum Reason {
            /** It would come more often than anybody is written to. */
            TOO_OFTEN,
            /** The person has as many open reminders as anybody may have: which shall go? */
            TOO_MANY,
            /** Its moment went by before it could be planned. */
            OVER,
            /** It is not there any more. */
            GONE,
            /** The text told nothing that could be kept. */
            NOTHING_TOLD,
            /** Nothing is known of what shall be forgotten. */
            NOTHING_KNOWN,
            /** None of the items is on the list, or all are there already. */
            NOTHING_CHANGED,
            /** The list is full. */
            LIST_FULL,
            /** Ten minutes are over, or the deed cannot be taken back. */
            TOO_LATE,
            /** It was for good, as was said before it was done. */
            FOR_GOOD,
            /** The value is none that a profile takes. */
            NO_SUCH_VALUE
        }
    }

    /** A part of us does not answer: nothing is claimed, and it may be tried again later. */
    record Unavailable(Part part) implements Outcome {

        /** Which part. */
        public enum Part {
            MEMORY,
            REMINDERS,
            PROFILE
        }
    }
}
