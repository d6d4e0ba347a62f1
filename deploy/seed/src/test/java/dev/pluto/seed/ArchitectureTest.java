package dev.pluto.seed;

import dev.pluto.testing.ArchitectureRules;
import dev.pluto.testing.Freedom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return ArchitectureRules.of("dev.pluto.seed", Freedom.toPrint("what was made goes to standard output"));
    }
}
