package dev.pluto.identity.risk;

/** What becomes of a sign-in. */
public enum Verdict {
    ALLOW,
    /** Somebody has to show more than they did. */
    STEP_UP,
    /** Whatever they show. */
    REFUSE
}
