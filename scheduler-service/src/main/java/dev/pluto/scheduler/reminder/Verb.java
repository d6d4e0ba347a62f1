package dev.pluto.scheduler.reminder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What shall become of a reminder, as {@link dev.pluto.contracts.ReminderChange} says. */
public enum Verb {
    MOVE,
    SNOOZE,
    FINISH,
    /** Of what repeats the coming run alone. */
    SKIP,
    CANCEL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean needsATime() {
        return this == MOVE || this == SNOOZE;
    }
}
