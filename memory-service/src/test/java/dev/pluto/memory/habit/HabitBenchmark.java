package dev.pluto.memory.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Measures how well habits are found; not a test (its name keeps it out of the build). {@code ./pluto bench habits} runs it: people of
 * the seeds {@code pluto.habits.seed} on, as many as {@code pluto.habits.people} says.
 */
class HabitBenchmark {

    @Test
    void measures() throws IOException {
        int people = Integer.getInteger("pluto.habits.people", 300);
        long seed = Long.getLong("pluto.habits.seed", 7_000_000L);
        DetectorMeasure.of(seed - people, people);
        long before = System.nanoTime();
        DetectorMeasure measure = DetectorMeasure.of(seed, people);
        double millis = (System.nanoTime() - before) / 1e6 / people;
        String report =
                String.format(Locale.ROOT, "seeds from %d%n%s%.1f ms a person%n", seed, measure.report(), millis);
        Files.writeString(Path.of("target", "habits.txt"), report);
        assertThat(measure.precision()).isPositive();
    }
}
