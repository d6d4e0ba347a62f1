package dev.pluto.language.act;

import java.util.Locale;

/** A question of ours that the next text may answer. */
public enum Pending {
    NONE,
    /** When? */
    WHEN,
    /** What for? */
    WHAT,
    /** Which one? */
    WHICH,
    /** Shall I? */
    SHALL_I;

    /** As a feature of what is learned; empty when nothing was asked. */
    String mark() {
        return this == NONE ? "" : "?" + name().toLowerCase(Locale.ROOT);
    }
}
