package dev.pluto.identity.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a session may last, as its person wants it and the house allows.
 *
 * @param lasts however much it is used
 * @param idle unused
 */
record Limits(Duration lasts, Duration idle) {

    Limits within(@Nullable Integer minutes, @Nullable Integer seconds) {
        return new Limits(
                minutes == null ? lasts : shorter(lasts, Duration.ofMinutes(minutes)),
                seconds == null ? idle : shorter(idle, Duration.ofSeconds(seconds)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
