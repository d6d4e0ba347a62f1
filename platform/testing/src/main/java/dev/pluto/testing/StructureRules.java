package dev.pluto.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.pluto.servers.PlutoDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** How classes stand to each other and what they are called. */
final class StructureRules {
    private static final String ROOT = "dev.pluto";
    private static final List<String> NAMES_THAT_FIT_ANYTHING =
            List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "DTO");

    private StructureRules() {}

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
                .should(ClassCondition.of(
                        "have names that tell what they do",
                        type -> NAMES_THAT_FIT_ANYTHING.stream()
                                .filter(type.getSimpleName()::endsWith)
                                .map(banned -> type.getName() + " ends in " + banned)))
                .because("a name like Manager fits anything, so anything ends up in it");
    }

    static ArchRule nullMarked() {
        return classes()
                .that(not(simpleNameEndsWith("package-info")))
                .should(ClassCondition.of(
                        "be in a package with a @NullMarked package-info",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)
                                ? Stream.empty()
                                : Stream.of(type.getPackageName() + " is not")))
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
}
