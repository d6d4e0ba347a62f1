package dev.pluto.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Figures figures = new Figures(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void takesTheMiddleOfOddAndEvenCounts() {
        assertThat(Figures.median(3, 1, 2)).isEqualTo(2);
        assertThat(Figures.median(4, 1, 2, 3)).isEqualTo(2.5);
    }

    @Test
    void comparesRoundByRoundRatherThanMedianByMedian() {
        List<Costs> ours = List.of(accepted(100), accepted(900), accepted(300));
        List<Costs> theirs = List.of(accepted(200), accepted(1000), accepted(400));

        figures.ratio("ratio", ours, theirs);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("0.75   rounds: 0.50 0.90 0.75");
    }

    @Test
    void dividesCpuTimeByWhatWasAccepted() {
        Measured measured = new Measured(500, 500, Duration.ofSeconds(1), new Latencies(0));

        Costs costs = new Costs(measured, Duration.ofMillis(250), Duration.ofMillis(100));

        assertThat(costs.serviceMillis()).isEqualTo(0.5);
        assertThat(costs.postgresMillis()).isEqualTo(0.2);
    }

    @Test
    void tellsRefusedOnesOfEveryRound() {
        Measured measured = new Measured(10, 3, Duration.ofSeconds(1), new Latencies(0));
        Costs costs = new Costs(measured, Duration.ZERO, Duration.ZERO);

        figures.row("saturated", List.of(costs, costs));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("saturated")
                .contains(" 6 ");
    }

    private static Costs accepted(int perSecond) {
        Measured measured = new Measured(perSecond, 0, Duration.ofSeconds(1), new Latencies(0));
        return new Costs(measured, Duration.ZERO, Duration.ZERO);
    }
}
