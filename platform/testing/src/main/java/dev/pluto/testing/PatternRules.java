package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What holds for every pattern of a module that may meet a stranger's text: its work grows with the length of the text
 * and no faster, and it needs no deep stack. Patterns are found in the static fields of the main classes, also within
 * lists, maps and records, so a new one is tried without anybody's doing; a further rule keeps patterns from hiding
 * elsewhere. A module's whole test is
 *
 * <pre>{@code
 * class PatternTest {
 *     @TestFactory
 *     Stream<DynamicTest> readsAnyTextInBoundedWork() {
 *         return PatternRules.of("dev.pluto.memory");
 *     }
 * }
 * }</pre>
 */
public final class PatternRules {

    private static final Set<String> MATCHING = Set.of("matches", "replaceAll", "replaceFirst", "split");

    private PatternRules() {}

    /** One test per pattern of the main classes below some packages, and one that there are no others. */
    public static Stream<DynamicTest> of(String... packages) {
        JavaClasses classes = MainClasses.below(packages);
        Map<String, Pattern> patterns = StaticPatterns.of(classes);
        assertThat(patterns).as("patterns in static fields").isNotEmpty();
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest(
                        "every pattern is a static field",
                        () -> assertThat(hidden(classes)).isEmpty())),
                patterns.entrySet().stream()
                        .map(found -> DynamicTest.dynamicTest(
                                found.getKey() + " is bounded", () -> PatternTrial.of(found.getValue()))));
    }

    /** Tries every pattern of the main classes below some packages with a text of anybody's making. */
    public static Consumer<String> trial(String... packages) {
        var patterns =
                List.copyOf(StaticPatterns.of(MainClasses.below(packages)).values());
        return text -> patterns.forEach(pattern -> PatternTrial.of(pattern, text));
    }

    /** Methods that make or use a pattern which no static field shows to these rules. */
    private static Set<String> hidden(JavaClasses classes) {
        var hidden = new TreeSet<String>();
        classes.forEach(type -> type.getAccessesFromSelf().stream()
                .filter(PatternRules::makesPattern)
                .map(JavaAccess::getOrigin)
                .filter(origin -> !runsOnlyOnce(origin, new HashSet<>()))
                .forEach(origin -> hidden.add(origin.getFullName())));
        return hidden;
    }

    private static boolean makesPattern(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.String" -> MATCHING.contains(name);
            case "java.util.regex.Pattern" -> name.equals("compile") || name.equals("matches");
            case "dev.pluto.language.TextPattern" -> true;
            default -> false;
        };
    }

    /** A static initialiser, or what only static initialisers call. */
    private static boolean runsOnlyOnce(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        if (unit.getName().equals("<clinit>") || !seen.add(unit)) {
            return true;
        }
        Set<? extends JavaAccess<?>> callers = unit.getCallsOfSelf();
        return !callers.isEmpty() && callers.stream().allMatch(call -> runsOnlyOnce(call.getOrigin(), seen));
    }
}
