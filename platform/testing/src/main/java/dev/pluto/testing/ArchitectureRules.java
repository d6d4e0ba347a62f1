package dev.pluto.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house that a compiler does not know, each with its reason. A module's whole test is
 *
 * <pre>{@code
 * class ArchitectureTest {
 *     @TestFactory
 *     Stream<DynamicTest> followsTheRulesOfTheHouse() {
 *         return ArchitectureRules.of("dev.pluto.memory");
 *     }
 * }
 * }</pre>
 */
public final class ArchitectureRules {
    private static final System.Logger LOG = System.getLogger(ArchitectureRules.class.getName());
    private static final Path SOURCES = Path.of("src/main/java");

    private ArchitectureRules() {}

    /**
     * One test per rule for the main classes below a package.
     *
     * @param freedoms which rules do not hold there, and why
     */
    public static Stream<DynamicTest> of(String basePackage, Freedom... freedoms) {
        JavaClasses classes = MainClasses.below(basePackage);
        Stream<DynamicTest> ofClasses =
                rules(basePackage).stream().map(rule -> test(rule, classes, freedomFrom(rule, freedoms)));
        return Stream.concat(
                ofClasses,
                Stream.of(
                        test(
                                "packages use each other as " + Layering.FILE + " says",
                                () -> LayeringRules.broken(Path.of(""), basePackage, classes)),
                        test("migrations have versions that cannot collide", () -> MigrationRules.broken(Path.of(""))),
                        test(
                                "methods have " + SizeRules.MOST_LINES + " lines at most",
                                () -> SizeRules.longMethods(SOURCES)),
                        test(
                                "sources have " + SizeRules.MOST_LINES_OF_A_CLASS + " lines at most",
                                () -> SizeRules.longSources(SOURCES))));
    }

    private static Optional<Freedom> freedomFrom(ArchRule rule, Freedom... freedoms) {
        return Arrays.stream(freedoms)
                .filter(freedom -> freedom.isFrom(rule.getDescription()))
                .findAny();
    }

    private static DynamicTest test(ArchRule rule, JavaClasses classes, Optional<Freedom> freedom) {
        ArchRule checked = rule.allowEmptyShould(true);
        return freedom.map(taken -> test(
                        "free from: " + rule.getDescription() + "; for " + taken.reason(),
                        () -> checked.evaluate(classes).hasViolation()
                                ? List.of()
                                : List.of("nothing needs this freedom")))
                .orElseGet(() -> DynamicTest.dynamicTest(rule.getDescription(), () -> checked.check(classes)));
    }

    private static DynamicTest test(String name, Callable<List<String>> broken) {
        return DynamicTest.dynamicTest(name, () -> requireNone(broken.call()));
    }

    /**
     * Prints who writes which table of the module.
     *
     * @throws AssertionError when a table has a second writer or is written in a second way, see ADR 12
     */
    public static void requireOneWriterOfEveryTable() {
        TableOwners owners = TableOwners.of(Path.of(""), platform());
        LOG.log(Level.INFO, "Owners of tables, below the module''s package:\n{0}", owners);
        requireNone(owners.broken());
    }

    /** The folder {@code platform} beside or above the module whose tests run. */
    private static Path platform() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("platform"))) {
            folder = Objects.requireNonNull(folder.getParent(), "the house has no platform");
        }
        return folder.resolve("platform");
    }

    private static void requireNone(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }

    static List<ArchRule> rules(String basePackage) {
        return List.of(
                StructureRules.featuresWithoutCycles(basePackage),
                StructureRules.threeHops(),
                StructureRules.repositoriesAtTheBottom(),
                StructureRules.noOtherService(basePackage),
                StructureRules.tellingNames(),
                StructureRules.nullMarked(),
                StructureRules.noPrivateInjection(),
                WorkRules.injectedTime(),
                WorkRules.noBlocking(),
                WorkRules.oneWayToWorkInTheBackground(),
                WorkRules.oneWayToLog(),
                HttpRules.declaredRepresentations(),
                HttpRules.nothingToRefuseWithoutBody(),
                SizeRules.fewCollaborators());
    }
}
