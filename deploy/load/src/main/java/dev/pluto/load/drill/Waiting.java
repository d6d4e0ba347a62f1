package dev.pluto.load.drill;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits, with an end. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(200);

    private Waiting() {}

    /** @throws IllegalStateException when it does not come about */
    static void until(String what, BooleanSupplier holds) {
        if (!comesAbout(holds)) {
            throw new IllegalStateException("waited " + PATIENCE.toMinutes() + " minutes in vain until " + what);
        }
    }

    static boolean comesAbout(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(LOOK);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
