package dev.pluto.scheduler.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a person is reached. */
public enum Channel {
    SMS,
    VOICE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
