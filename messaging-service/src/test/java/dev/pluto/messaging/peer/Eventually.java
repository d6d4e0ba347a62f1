package dev.pluto.messaging.peer;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what other threads bring about. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Eventually() {}

    /** The first value that fits, or the last one when the patience ends, for the assertion to tell of. */
    public static <T> T value(Supplier<T> look, Predicate<T> fits) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T value = look.get();
        while (!fits.test(value) && System.nanoTime() < end) {
            pause(Duration.ofMillis(20));
            value = look.get();
        }
        return value;
    }

    /** Lets time pass in which nothing may happen. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
