package dev.pluto.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.pluto.servers.PlutoDatabase;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
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
    private static final String ROOT = "dev.pluto";
    private static final Set<String> CLOCKLESS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");
    private static final String PRODUCES = "jakarta.ws.rs.Produces";
    private static final Set<String> REQUEST_METHODS = Stream.of(
                    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
            .map("jakarta.ws.rs."::concat)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MUTINY = Set.of("io.smallrye.mutiny.Uni", "io.smallrye.mutiny.Multi");

    private ArchitectureRules() {}

    /** One test per rule for the main classes below a package. */
    public static Stream<DynamicTest> of(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(basePackage);
        Stream<DynamicTest> ofClasses = rules(basePackage).stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
        return Stream.concat(ofClasses, Stream.of(ofMigrations(), ofMethods()));
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

    private static DynamicTest ofMigrations() {
        return DynamicTest.dynamicTest("migrations have versions that cannot collide", () -> {
            requireNone(MigrationRules.broken(Path.of("")));
        });
    }

    private static DynamicTest ofMethods() {
        return DynamicTest.dynamicTest(
                "methods have " + SizeRules.MOST_LINES + " lines at most",
                () -> requireNone(SizeRules.longMethods(Path.of("src/main/java"))));
    }

    static List<ArchRule> rules(String basePackage) {
        return List.of(
                featuresWithoutCycles(basePackage),
                threeHops(),
                repositoriesAtTheBottom(),
                noOtherService(basePackage),
                tellingNames(),
                injectedTime(),
                noBlocking(),
                oneWayToWorkInTheBackground(),
                oneWayToLog(),
                nullMarked(),
                noPrivateInjection(),
                declaredRepresentations(),
                SizeRules.fewCollaborators());
    }

    static ArchRule featuresWithoutCycles(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature must be readable, testable and removable without the features that use it");
    }

    static ArchRule threeHops() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(repositories()
                        .or(resideInAnyPackage(
                                "io.vertx..sqlclient..",
                                "io.quarkus.hibernate..",
                                "org.hibernate..",
                                "dev.pluto.outbox..")))
                .because("a request takes three hops: the resource speaks HTTP, its service decides and holds the"
                        + " transaction, the repository stores");
    }

    static ArchRule repositoriesAtTheBottom() {
        return noClasses()
                .that(repositories())
                .should()
                .dependOnClassesThat(simpleNameEndsWith("Resource", "Service", "Listener"))
                .because("a repository stores what it is given; who calls back upwards hides a decision in it");
    }

    static ArchRule noOtherService(String basePackage) {
        String[] others = PlutoDatabase.SERVICES.stream()
                .map(service -> ROOT + "." + service)
                .filter(service -> !basePackage.startsWith(service))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(basePackage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services share events and HTTP, never classes, so that each can be changed and run alone");
    }

    static ArchRule tellingNames() {
        return classes()
                .should(new ArchCondition<JavaClass>("have names that tell what they do") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (String banned : List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "DTO")) {
                            if (type.getSimpleName().endsWith(banned)) {
                                events.add(SimpleConditionEvent.violated(type, type.getName() + " ends in " + banned));
                            }
                        }
                    }
                })
                .because("a name like Manager fits anything, so anything ends up in it");
    }

    static ArchRule injectedTime() {
        return noClasses()
                .should()
                .accessTargetWhere(calls("ask the system for the time", ArchitectureRules::readsSystemTime))
                .because("time is an injected Clock: only then can a test decide what time it is");
    }

    private static boolean readsSystemTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean now = CLOCKLESS.contains(owner)
                && name.equals("now")
                && !access.getTarget().getFullName().contains("java.time.Clock");
        boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean date = owner.equals("java.util.Date")
                && access.getTarget().getFullName().endsWith("<init>()");
        return now || millis || date;
    }

    static ArchRule noBlocking() {
        return noClasses()
                .should()
                .accessTargetWhere(calls(
                        "await or subscribe",
                        access -> MUTINY.contains(access.getTargetOwner().getName())
                                && (access.getTarget().getName().equals("await")
                                        || access.getTarget().getName().equals("subscribe"))))
                .because("await blocks the event loop for everybody, and what is subscribed by hand fails unseen:"
                        + " return the Uni");
    }

    static ArchRule oneWayToWorkInTheBackground() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".work..")
                .should()
                .accessTargetWhere(calls("keep timers or threads of their own", ArchitectureRules::keepsTime))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus.scheduler..",
                        "io.quarkus.vertx.core.runtime..",
                        "io.smallrye.common.vertx..",
                        "io.vertx.core.impl..")
                .because(
                        "what repeats is a WorkLoop or a WorkPool: never two at a time, ended with the service, told of when"
                                + " it fails, its time in a test's hands; and Vert.x' inside is known in one place");
    }

    private static boolean keepsTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean vertx = owner.startsWith("io.vertx.") && (name.equals("setTimer") || name.equals("setPeriodic"));
        boolean ticks = owner.equals("io.smallrye.mutiny.groups.MultiCreate") && name.equals("ticks");
        boolean java = owner.equals("java.util.Timer") || owner.equals("java.util.concurrent.Executors");
        return vertx || ticks || java;
    }

    static ArchRule oneWayToLog() {
        return noClasses()
                .should()
                .accessTargetWhere(calls("print or log past the log", ArchitectureRules::printsPastTheLog))
                .because("only what goes through the log is structured, masked and read by anybody");
    }

    private static boolean printsPastTheLog(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean stream = owner.equals("java.lang.System") && (name.equals("out") || name.equals("err"));
        boolean javaLogging = owner.startsWith("java.util.logging.");
        return stream || javaLogging || name.equals("printStackTrace");
    }

    static ArchRule nullMarked() {
        return classes()
                .that(not(simpleNameEndsWith("package-info")))
                .should(new ArchCondition<JavaClass>("be in a package with a @NullMarked package-info") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not"));
                        }
                    }
                })
                .because("without it the compiler does not see a null that travels through the package");
    }

    static ArchRule noPrivateInjection() {
        return noFields()
                .that()
                .areAnnotatedWith("jakarta.inject.Inject")
                .should()
                .bePrivate()
                .because("Quarkus needs reflection to set a private field and a test cannot set it at all:"
                        + " take it in the constructor");
    }

    static ArchRule declaredRepresentations() {
        return classes()
                .that(describe(
                        "are resources",
                        type -> !type.isInterface() && type.getPackageName().startsWith(ROOT)))
                .should(new ArchCondition<JavaClass>("say what their methods produce") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(ArchitectureRules::answersRequests)
                                .filter(method -> !type.isAnnotatedWith(PRODUCES) && !method.isAnnotatedWith(PRODUCES))
                                .forEach(method -> events.add(SimpleConditionEvent.violated(
                                        type, method.getFullName() + " has no @Produces, nor has its class")));
                    }
                })
                .because("without it a client that asks for another type gets the object's toString() instead of 406");
    }

    static boolean answersRequests(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(REQUEST_METHODS::contains);
    }

    /** What talks to tables: a Panache repository, or a class that handles rows and is no service or listener. */
    private static DescribedPredicate<JavaClass> repositories() {
        return describe("repositories", type -> {
            boolean panache = type.getAllRawInterfaces().stream()
                    .anyMatch(parent -> parent.getSimpleName().startsWith("PanacheRepository"));
            boolean handlesRows = type.getPackageName().startsWith(ROOT)
                    && type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getSimpleName())
                            .anyMatch(Set.of("Row", "RowSet", "Tuple")::contains);
            boolean sequences = Stream.of("Resource", "Service", "Listener").anyMatch(type.getSimpleName()::endsWith);
            return panache || (handlesRows && !sequences);
        });
    }

    private static DescribedPredicate<JavaClass> simpleNameEndsWith(String... suffixes) {
        return describe(
                "of ours, named " + String.join(" or ", suffixes),
                type -> type.getPackageName().startsWith(ROOT)
                        && Arrays.stream(suffixes).anyMatch(type.getSimpleName()::endsWith));
    }

    private static DescribedPredicate<JavaAccess<?>> calls(
            String description, java.util.function.Predicate<JavaAccess<?>> predicate) {
        return describe(description, predicate);
    }
}
