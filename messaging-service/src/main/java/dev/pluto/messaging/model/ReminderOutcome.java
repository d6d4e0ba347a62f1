package dev.pluto.messaging.model;

import dev.pluto.contracts.ReminderAnswer;

/** What came of asking for a reminder. */
public sealed interface ReminderOutcome {

    /** It is planned, though perhaps on hold: see {@link ReminderAnswer#paused()}. */
    record Planned(ReminderAnswer reminder) implements ReminderOutcome {}

    /** It is not planned, and asking the same again will not help. */
    enum Refusal implements ReminderOutcome {
        /** The words name no moment. */
        NO_MOMENT,
        /** They leave open which moment is meant. */
        UNCLEAR,
        /** The moment is gone by. */
        OVER,
        /** No calendar or clock shows it. */
        NO_SUCH_DAY,
        /** They name two moments. */
        TWO_MOMENTS,
        /** It is more than ten years ahead. */
        TOO_FAR,
        /** It would come more often than anybody is written to. */
        TOO_OFTEN,
        /** The person has as many open tasks as anybody may have. */
        TOO_MANY
    }
}
