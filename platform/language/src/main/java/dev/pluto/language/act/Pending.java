package dev.pluto.language.act;

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
    SHALL_I
}
