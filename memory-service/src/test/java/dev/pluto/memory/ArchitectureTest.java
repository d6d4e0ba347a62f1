package dev.pluto.memory;

import dev.pluto.testing.AccessRules;
import dev.pluto.testing.ArchitectureRules;
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

    @Test
    void hasOneWriterOfEveryTable() {
        ArchitectureRules.requireOneWriterOfEveryTable();
    }
}
