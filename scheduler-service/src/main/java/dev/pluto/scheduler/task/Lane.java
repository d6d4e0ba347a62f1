package dev.pluto.scheduler.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The exact lane is swept first: a wake-up call never waits behind the morning's digests. */
public enum Lane {
    EXACT,
    SPREAD;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
