package dev.pluto.work;

/** When a loop takes its next step, unless it is woken before. */
public enum Next {
    /** There may be more to do. */
    AT_ONCE,
    /** Everything is done for now. */
    AFTER_PAUSE,
    /** Everything is done for good. */
    NEVER;

    /** @param more whether there may be more to do */
    public static Next atOnceIf(boolean more) {
        return more ? AT_ONCE : AFTER_PAUSE;
    }
}
