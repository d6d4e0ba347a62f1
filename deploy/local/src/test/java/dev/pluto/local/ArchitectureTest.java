package dev.pluto.local;

import dev.pluto.testing.ArchitectureRules;
import dev.pluto.testing.Freedom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return ArchitectureRules.of(
                "dev.pluto.local",
                Freedom.toKeepThreads(
                        "what watches processes, shows progress and rings phones waits on threads of its own"),
                Freedom.toPrint(
                        "what a command says goes to the terminal it was typed in, or to the log file of the JVM"));
    }
}
