package dev.pluto.identity;

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
        return ArchitectureRules.of("dev.pluto.identity");
    }

    @TestFactory
    Stream<DynamicTest> letsServicesInByScopes() {
        return ScopeRules.of("identity");
    }

    @TestFactory
    Stream<DynamicTest> letsOperatorsInThroughAccessOnly() {
        return AccessRules.of("dev.pluto.identity");
    }

    @Test
    void hasOneWriterOfEveryTable() {
        ArchitectureRules.requireOneWriterOfEveryTable();
    }
}
