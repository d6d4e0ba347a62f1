package dev.pluto.scheduler.person;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A pause that comes and goes with what identity says, unlike one the person asked for. */
public enum Hold {
    /** The person is blocked, quarantined or erased. */
    STATUS,
    /** The person switched this kind off. */
    PREFERENCE;

    /** As stored in {@code paused_reason}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for a reason that ends by itself once nothing holds the task any more. */
    public static boolean isCode(@Nullable String reason) {
        return Arrays.stream(values()).anyMatch(hold -> hold.code().equals(reason));
    }
}
