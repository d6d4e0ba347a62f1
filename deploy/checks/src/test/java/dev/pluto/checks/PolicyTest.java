package dev.pluto.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every rule holds of every set of values, and every rule can fail: it complains of each rendering that breaks it. */
class PolicyTest {

    private static final List<Rule> RULES = Stream.of(
                    WorkloadRules.all(),
                    PodSecurityRules.all(),
                    ScalingRules.all(),
                    NetworkRules.all(),
                    ReleaseRules.all(),
                    MonitoringRules.all())
            .flatMap(List::stream)
            .toList();

    @TempDir
    private static Path folder;

    private static final Map<ValueSet, Rendering> RENDERINGS = new EnumMap<>(ValueSet.class);

    private static ChartCopy chart;

    @BeforeAll
    static void render() {
        chart = ChartCopy.in(folder);
        for (ValueSet values : ValueSet.values()) {
            RENDERINGS.put(values, chart.render(values.files()));
        }
    }

    @TestFactory
    Stream<DynamicTest> holds() {
        return RULES.stream()
                .flatMap(rule -> Arrays.stream(ValueSet.values())
                        .map(values -> DynamicTest.dynamicTest(
                                values + ": " + rule.name(),
                                () -> assertThat(rule.brokenBy(RENDERINGS.get(values)))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> fails() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Rule rule : RULES) {
            tests.add(DynamicTest.dynamicTest(
                    "can fail: " + rule.name(), () -> assertThat(rule.breaks()).isNotEmpty()));
            for (int i = 0; i < rule.breaks().size(); i++) {
                int at = i;
                tests.add(DynamicTest.dynamicTest("broken " + (at + 1) + ": " + rule.name(), () -> {
                    Rendering broken = chart.render(ValueSet.PRODUCTION.files());
                    rule.breaks().get(at).accept(broken);
                    assertThat(rule.brokenBy(broken)).isNotEmpty();
                }));
            }
        }
        return tests.stream();
    }
}
