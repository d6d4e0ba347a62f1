package dev.pluto.images;

import dev.pluto.testing.ArchitectureRules;
import dev.pluto.testing.Freedom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return ArchitectureRules.of("dev.pluto.images", Freedom.toPrint("what was written goes to standard output"));
    }
}
