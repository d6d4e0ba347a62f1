package dev.pluto.testing;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/**
 * Tries something with made-up cases for a time rather than for a number of them, on a small stack: the same cases every
 * time, so that a build says something about the code. {@code -Dpluto.fuzz.seed=…} makes others, {@code
 * -Dpluto.fuzz.time=PT30M} more; {@code ./pluto bench} asks for both.
 */
public final class Fuzz {

    private static final System.Logger LOG = System.getLogger(Fuzz.class.getName());
    private static final long SEED = 20_261_126;
    private static final int SMALL_STACK = 512 * 1024;
    private static final int MOST_SHRINKS = 500;

    private final long seed;
    private final Duration time;

    private Fuzz(long seed, Duration time) {
        this.seed = seed;
        this.time = time;
    }

    /** What the system property says, or the one of every build. */
    public static long seed() {
        return Long.getLong("pluto.fuzz.seed", SEED);
    }

    /** @param time how long when nobody says otherwise */
    public static Fuzz lasting(Duration time) {
        String asked = System.getProperty("pluto.fuzz.time", "");
        return new Fuzz(seed(), asked.isEmpty() ? time : Duration.parse(asked));
    }

    /**
     * Tries cases until the time is over.
     *
     * @throws AssertionError for the first case that fails, made as small as its kind can be made
     */
    public <T> void tries(Arbitrary<T> cases, Consumer<T> trial) {
        var run = new FutureTask<Void>(() -> {
            JqwikSession.run(() -> untilTheEnd(cases.generator(1_000), trial));
            return null;
        });
        new Thread(null, run, "fuzz", SMALL_STACK).start();
        try {
            run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e.getCause());
        }
    }

    private <T> void untilTheEnd(RandomGenerator<T> generator, Consumer<T> trial) {
        LOG.log(Level.INFO, "Fuzzing for " + time + " with -Dpluto.fuzz.seed=" + seed);
        var random = new Random(seed);
        long end = System.nanoTime() + time.toNanos();
        long cases = 0;
        while (System.nanoTime() < end) {
            Shrinkable<T> made = generator.next(new Random(random.nextLong()));
            if (failure(trial, made.value()) != null) {
                throw told(shrunk(made, trial), trial, cases);
            }
            cases++;
        }
        LOG.log(Level.INFO, "Fuzzed with " + cases + " cases");
    }

    private static <T> Shrinkable<T> shrunk(Shrinkable<T> made, Consumer<T> trial) {
        Shrinkable<T> least = made;
        for (int i = 0; i < MOST_SHRINKS; i++) {
            Optional<Shrinkable<T>> less = least.shrink()
                    .limit(MOST_SHRINKS)
                    .filter(smaller -> failure(trial, smaller.value()) != null)
                    .findFirst();
            if (less.isEmpty()) {
                break;
            }
            least = less.get();
        }
        return least;
    }

    private static <T> AssertionError told(Shrinkable<T> least, Consumer<T> trial, long number) {
        Throwable failure = failure(trial, least.value());
        return new AssertionError(
                "case " + number + ", " + visible(String.valueOf(least.value())) + ": " + failure, failure);
    }

    private static <T> @Nullable Throwable failure(Consumer<T> trial, T value) {
        try {
            trial.accept(value);
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    /** Every character that cannot be seen, as Java writes it. */
    static String visible(String text) {
        var visible = new StringBuilder();
        text.substring(0, Math.min(2_000, text.length())).chars().forEach(c -> {
            if (c >= ' ' && c < 127) {
                visible.append((char) c);
            } else {
                visible.append(String.format("\\u%04x", c));
            }
        });
        return visible.toString();
    }
}
