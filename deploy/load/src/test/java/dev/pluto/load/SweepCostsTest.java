package dev.pluto.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepCostsTest {

    private static SweepCosts costs(int seconds) {
        return new SweepCosts(50_000, Duration.ofSeconds(seconds), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void dividesByTheTasks() {
        assertThat(costs(4).perSecond()).isCloseTo(12_500, within(0.01));
        assertThat(costs(4).serviceMicros()).isCloseTo(40, within(0.01));
        assertThat(costs(4).postgresMicros()).isCloseTo(60, within(0.01));
        assertThat(costs(4).micros()).isCloseTo(100, within(0.01));
    }

    @Test
    void comparesEachRunWithTheOtherOfItsRound() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Figures figures = new Figures(new PrintStream(out, true, StandardCharsets.UTF_8));

        figures.ratios("r", List.of(costs(2), costs(4)), List.of(costs(8), costs(40)), SweepCosts::perSecond);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("7.00").contains("rounds: 4.00 10.00");
    }

    @Test
    void readsTheSettingsOfTheYardstick() {
        assertThat(DbScheduler.Settings.of("20,0.5,4.0")).isEqualTo(new DbScheduler.Settings(20, 0.5, 4.0));
    }
}
