package dev.pluto.scheduler.task;

import java.util.Locale;

/** Where a task comes from. */
public enum Origin {
    /** Everybody gets it at first contact. */
    DEFAULT,
    /** The person, or somebody for them, asked for it. */
    ASKED,
    /** What the person usually does suggests it. */
    SUGGESTED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown code */
    static Origin of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
