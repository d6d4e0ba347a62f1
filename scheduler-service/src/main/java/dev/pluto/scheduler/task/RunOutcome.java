package dev.pluto.scheduler.task;

import java.util.Locale;

/** What became of one due instant of a task. */
public enum RunOutcome {
    FIRED,
    /** Too late to be sent. */
    MISSED,
    /** Left out by the person. */
    SKIPPED,
    FAILED;

    /** As stored in {@code outcome}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
