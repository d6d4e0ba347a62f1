package dev.pluto.language.time;

/** What is asked for. */
public enum Wish {
    REMINDER,
    /** A call in the morning: bare hours are those of the morning. */
    WAKE_UP_CALL,
    /** A length to be counted down, without a matter or with one. */
    TIMER
}
