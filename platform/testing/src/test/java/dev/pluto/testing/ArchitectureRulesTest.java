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
                Map.entry("Cycle detected", StructureRules.featuresWithoutCycles(UNRULY)),
                Map.entry("Things", StructureRules.threeHops()),
                Map.entry("UnrulyResource", StructureRules.repositoriesAtTheBottom()),
                Map.entry("ThingManager ends in Manager", StructureRules.tellingNames()),
                Map.entry("UnrulyResource.wrong()", WorkRules.injectedTime()),
                Map.entry("Uni.await()", WorkRules.noBlocking()),
                Map.entry("Executors.newSingle", WorkRules.oneWayToWorkInTheBackground()),
                Map.entry("System.out", WorkRules.oneWayToLog()),
                Map.entry("unruly.one is not", StructureRules.nullMarked()),
                Map.entry("UnrulyResource.things", StructureRules.noPrivateInjection()),
                Map.entry("UnrulyResource.unsaid() has no @Produces", HttpRules.declaredRepresentations()),
                Map.entry("UnrulyResource.choosy() answers without", HttpRules.nothingToRefuseWithoutBody()));
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
