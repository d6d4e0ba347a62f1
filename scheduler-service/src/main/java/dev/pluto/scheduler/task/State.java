package dev.pluto.scheduler.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a task stands. */
public enum State {
    ACTIVE,
    PAUSED,
    /** Nothing is left to come. */
    DONE,
    CANCELLED,
    /** It could not be fired; changing its time starts it again. */
    FAILED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
