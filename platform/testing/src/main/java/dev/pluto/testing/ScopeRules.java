package dev.pluto.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pluto.servers.SuiteManifest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * How what services may do at each other stays one thing said in three places: on endpoints, on REST clients and under {@code calls}
 * in deploy/suite.yaml. A service's test is
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> letsServicesInByScopes() {
 *     return ScopeRules.of("memory");
 * }
 * }</pre>
 */
public final class ScopeRules {
    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String ACCESS = "dev.pluto.access.ServiceAccess";
    private static final String SERVICE = "service";

    private final SuiteManifest suite;
    private final String service;
    private final JavaClasses classes;
    private final String access;

    /** @param access name of the annotation of REST clients that get tokens */
    ScopeRules(SuiteManifest suite, String service, JavaClasses classes, String access) {
        this.suite = suite;
        this.service = service;
        this.classes = classes;
        this.access = access;
    }

    /** One test per rule for the main classes of a service below {@code dev.pluto.NAME}. */
    public static Stream<DynamicTest> of(String service) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("dev.pluto." + service);
        ScopeRules rules = new ScopeRules(SuiteManifest.OF_THIS_BUILD, service, classes, ACCESS);
        return Stream.of(
                DynamicTest.dynamicTest(
                        "endpoints for services name a scope", () -> requireNone(rules.endpointsWithoutScope())),
                DynamicTest.dynamicTest(
                        "what clients may do here is what an endpoint needs",
                        () -> requireNone(rules.scopesOfNobody())),
                DynamicTest.dynamicTest(
                        "the client may do what its REST clients need, and nothing else",
                        () -> requireNone(rules.needsThatDiffer())));
    }

    /** Endpoints on a private path that anybody but a scope opens, and those anywhere that the plain role of services opens. */
    List<String> endpointsWithoutScope() {
        List<String> found = new ArrayList<>();
        endpoints().forEach(method -> {
            Set<String> roles = rolesOf(method);
            if (roles.contains(SERVICE)) {
                found.add(method.getFullName() + " is open to the role " + SERVICE + ", name a scope");
            }
            if (isPrivate(method) && (roles.isEmpty() || !roles.stream().allMatch(ScopeRules::isScope))) {
                found.add(method.getFullName() + " is for services only, and opened by " + roles);
            }
        });
        return found;
    }

    /** What {@code calls} lets somebody do at this service, and no endpoint needs. */
    List<String> scopesOfNobody() {
        Set<String> needed = new TreeSet<>();
        endpoints().forEach(method -> needed.addAll(rolesOf(method)));
        List<String> found = new ArrayList<>();
        suite.services()
                .forEach(client -> client.calls().getOrDefault(service, List.of()).stream()
                        .filter(scope -> !needed.contains(scope))
                        .forEach(scope -> found.add(
                                client.name() + " may " + scope + ", which no endpoint of " + service + " needs")));
        return found;
    }

    /** Where {@code calls} of this service and what its REST clients ask for are not the same. */
    List<String> needsThatDiffer() {
        Map<String, Set<String>> needed = new TreeMap<>();
        classes.stream().filter(type -> type.isAnnotatedWith(access)).forEach(client -> {
            JavaAnnotation<?> need = client.getAnnotationOfType(access);
            needed.computeIfAbsent(String.valueOf(need.get("to").orElse("")), to -> new TreeSet<>())
                    .addAll(texts(need.get("scopes").orElse("")));
        });
        Map<String, Set<String>> may = new TreeMap<>();
        suite.service(service).calls().forEach((to, scopes) -> may.put(to, new TreeSet<>(scopes)));
        return may.equals(needed)
                ? List.of()
                : List.of(service + " may " + may + " as deploy/suite.yaml says, its REST clients need " + needed);
    }

    private static void requireNone(List<String> breaches) {
        if (!breaches.isEmpty()) {
            throw new AssertionError(String.join("\n", breaches));
        }
    }

    private Stream<JavaMethod> endpoints() {
        return classes.stream()
                .filter(type -> !type.isInterface())
                .flatMap(type -> type.getMethods().stream())
                .filter(HttpRules::answersRequests);
    }

    private boolean isPrivate(JavaMethod method) {
        String path = pathOf(method.getOwner()) + pathOf(method);
        return suite.privatePaths().stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    private static String pathOf(HasAnnotations<?> place) {
        String path = place.isAnnotatedWith(PATH)
                ? String.valueOf(place.getAnnotationOfType(PATH).get("value").orElse(""))
                : "";
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    /** The method's own roles stand in place of its class'. */
    private static Set<String> rolesOf(JavaMethod method) {
        HasAnnotations<?> opened = method.isAnnotatedWith(ROLES_ALLOWED) ? method : method.getOwner();
        return opened.isAnnotatedWith(ROLES_ALLOWED)
                ? texts(opened.getAnnotationOfType(ROLES_ALLOWED).get("value").orElse(""))
                : Set.of();
    }

    private static Set<String> texts(Object value) {
        Set<String> texts = new TreeSet<>();
        Arrays.stream(value instanceof Object[] several ? several : new Object[] {value})
                .forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }

    private static boolean isScope(String role) {
        return role.indexOf(':') > 0 && !PeoplesPermissions.shipped().knows(role);
    }
}
