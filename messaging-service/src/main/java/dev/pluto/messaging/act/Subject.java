package dev.pluto.messaging.act;

/** What was spoken of last, which a text that goes on from it need not name again: "and bread", "no, at 9", "it's Dora". */
public enum Subject {
    NONE,
    /** Reminders were set, told, moved or asked about. */
    REMINDERS,
    LIST,
    FACTS,
    CLOCK,
    /** The person's own name was asked or told. */
    NAME,
    /** Another name was wished for, and not told yet. */
    NAME_WISHED,
    /** How the person is written to: style, language, what is sent unasked. */
    SETTINGS,
    /** The place was asked for whose clock shall be theirs. */
    ZONE
}
