package dev.pluto.scheduler.plan;

import java.util.Locale;

/** A pause that only somebody's deed ends. */
public enum Pause {
    /** The person paused it. */
    PERSON,
    /** Made ready at first contact, starts when the person resumes it. */
    NOT_ASKED_FOR,
    /** The calendar or mailbox it reads is not linked yet. */
    NO_SOURCE;

    /** As stored in {@code paused_reason}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
