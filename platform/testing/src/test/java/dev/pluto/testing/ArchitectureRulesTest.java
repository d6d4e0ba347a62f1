package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureRulesTest {
    private static final String UNRULY = "dev.pluto.testing.unruly";

    @TestFactory
    Stream<DynamicTest> reportsEachBreachWithItsReason() {
        JavaClasses unruly = new ClassFileImporter().importPackages(UNRULY);
        Map<String, ArchRule> breaches = Map.ofEntries(
                Map.entry("Cycle detected", ArchitectureRules.featuresWithoutCycles(UNRULY)),
                Map.entry("Things", ArchitectureRules.threeHops()),
                Map.entry("UnrulyResource", ArchitectureRules.repositoriesAtTheBottom()),
                Map.entry("ThingManager ends in Manager", ArchitectureRules.tellingNames()),
                Map.entry("UnrulyResource.wrong()", ArchitectureRules.injectedTime()),
                Map.entry("Uni.await()", ArchitectureRules.noBlocking()),
                Map.entry("Executors.newSingle", ArchitectureRules.oneWayToWorkInTheBackground()),
                Map.entry("System.out", ArchitectureRules.oneWayToLog()),
                Map.entry("unruly.one is not", ArchitectureRules.nullMarked()),
                Map.entry("UnrulyResource.things", ArchitectureRules.noPrivateInjection()),
                Map.entry("UnrulyResource.unsaid() has no @Produces", ArchitectureRules.declaredRepresentations()));
        return breaches.entrySet().stream()
                .map(breach -> DynamicTest.dynamicTest(breach.getValue().getDescription(), () -> {
                    EvaluationResult result = breach.getValue().evaluate(unruly);
                    assertThat(result.getFailureReport().getDetails())
                            .anyMatch(detail -> detail.contains(breach.getKey()));
                    assertThat(result.getFailureReport().getDetails()).noneMatch(detail -> detail.contains("allowed("));
                    assertThat(breach.getValue().getDescription()).contains("because");
                }));
    }

    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return ArchitectureRules.of("dev.pluto.testing");
    }
}
