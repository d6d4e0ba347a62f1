package dev.pluto.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What resources say of themselves. */
final class HttpRules {
    private static final String PRODUCES = "jakarta.ws.rs.Produces";
    private static final Set<String> NOTHING = Set.of(
            "void",
            "io.smallrye.mutiny.Uni<java.lang.Void>",
            "org.jboss.resteasy.reactive.RestResponse<java.lang.Void>");
    private static final Set<String> REQUEST_METHODS = Stream.of(
                    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
            .map("jakarta.ws.rs."::concat)
            .collect(Collectors.toUnmodifiableSet());

    private HttpRules() {}

    static ArchRule declaredRepresentations() {
        return classes()
                .should(ClassCondition.of("say what their methods produce", HttpRules::unsaid))
                .because("without it a client that asks for another type gets the object's toString() instead of 406");
    }

    private static Stream<String> unsaid(JavaClass type) {
        if (type.isInterface() || !type.getPackageName().startsWith("dev.pluto")) {
            return Stream.empty();
        }
        return type.getMethods().stream()
                .filter(HttpRules::answersRequests)
                .filter(method -> !type.isAnnotatedWith(PRODUCES) && !method.isAnnotatedWith(PRODUCES))
                .map(method -> method.getFullName() + " has no @Produces, nor has its class");
    }

    static ArchRule nothingToRefuseWithoutBody() {
        return classes()
                .should(ClassCondition.of("produce anything where they answer without a body", HttpRules::choosy))
                .because("a client that reads problem+json alone would get 406 where there is nothing else to read");
    }

    private static Stream<String> choosy(JavaClass type) {
        if (type.isInterface() || !type.getPackageName().startsWith("dev.pluto")) {
            return Stream.empty();
        }
        return type.getMethods().stream()
                .filter(HttpRules::answersRequests)
                .filter(method -> NOTHING.contains(method.getReturnType().getName()))
                .filter(method -> !producesAnything(method))
                .map(method -> method.getFullName() + " answers without a body and has no @Produces(\"*/*\")");
    }

    private static boolean producesAnything(JavaMethod method) {
        return method.tryGetAnnotationOfType(PRODUCES)
                .flatMap(produces -> produces.get("value"))
                .filter(types -> Arrays.asList((Object[]) types).contains("*/*"))
                .isPresent();
    }

    static boolean answersRequests(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(REQUEST_METHODS::contains);
    }
}
