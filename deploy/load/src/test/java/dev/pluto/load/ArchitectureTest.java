package dev.pluto.load;

import dev.pluto.testing.ArchitectureRules;
import dev.pluto.testing.Freedom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return ArchitectureRules.of(
                "dev.pluto.load",
                Freedom.toKeepThreads("a load comes at its pace whatever the answers do"),
                Freedom.toPrint("figures go to standard output and progress to standard error"));
    }
}
