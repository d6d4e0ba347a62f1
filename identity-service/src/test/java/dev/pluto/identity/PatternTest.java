package dev.pluto.identity;

import dev.pluto.testing.PatternRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PatternTest {

    @TestFactory
    Stream<DynamicTest> readsAnyTextInBoundedWork() {
        return PatternRules.of("dev.pluto.identity");
    }
}
