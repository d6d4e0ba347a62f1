package dev.pluto.memory;

import dev.pluto.testing.AccessRules;
import dev.pluto.testing.ArchitectureRules;
import dev.pluto.testing.ScopeRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return ArchitectureRules.of("dev.pluto.memory");
    }

    @TestFactory
    Stream<DynamicTest> letsOperatorsInThroughAccessOnly() {
        return AccessRules.of("dev.pluto.memory");
    }

    @TestFactory
    Stream<DynamicTest> letsServicesInByScopes() {
        return ScopeRules.of("memory");
    }

    @Test
    void hasOneWriterOfEveryTable() {
        ArchitectureRules.requireOneWriterOfEveryTable();
    }
}
