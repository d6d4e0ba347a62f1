package dev.pluto.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pluto.identity.risk.RiskRules.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RiskRulesTest {

    private static final Path TOLD = Path.of("../docs/security.md");

    @ParameterizedTest
    @EnumSource(Rule.class)
    void isToldToOperatorsAsItIs(Rule rule) throws IOException {
        Measure measure = RiskRules.shipped().of(rule);
        String numbers =
                "| %s | %s | %s |".formatted(text(measure.weight()), text(measure.threshold()), text(measure.full()));

        try (Stream<String> lines = Files.lines(TOLD)) {
            assertThat(lines.filter(line -> line.startsWith("| `" + rule.title() + "` |")))
                    .singleElement()
                    .satisfies(line -> assertThat(line).endsWith(numbers));
        }
    }

    @Test
    void speaksFromTheThresholdOnAndUpToItsWeight() {
        Measure measure = new Measure(0.6, 4, 8);

        assertThat(measure.points(3.9)).isZero();
        assertThat(measure.points(4)).isEqualTo(0.3, within(1e-9));
        assertThat(measure.points(6)).isEqualTo(0.45, within(1e-9));
        assertThat(measure.points(8)).isEqualTo(0.6);
        assertThat(measure.points(1_000)).isEqualTo(0.6);
        assertThat(new Measure(0.2, 4, 4).points(4)).isEqualTo(0.2);
    }

    @Test
    void aWeightThatDecidesAloneIsNone() {
        assertThatThrownBy(() -> new Measure(1, 1, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Measure(0, 1, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Measure(0.5, 2, 1)).isInstanceOf(IllegalStateException.class);
    }

    private static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
