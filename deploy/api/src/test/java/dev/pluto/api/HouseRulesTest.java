package dev.pluto.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every operation that is offered to clients has. */
class HouseRulesTest {

    static List<String> services() {
        return Kept.services();
    }

    @TestFactory
    Stream<DynamicTest> everyOperation() {
        return Map.<String, BiFunction<ApiDocument, JsonNode, Boolean>>of(
                        "is named as a method, verb first",
                                (document, operation) ->
                                        operation.path("operationId").asText().matches("[a-z]+([A-Z][a-z]+)+"),
                        "has a summary and one tag",
                                (document, operation) ->
                                        !operation.path("summary").asText().isBlank()
                                                && operation.path("tags").size() == 1,
                        "answers failures with problems, or as OAuth does", HouseRulesTest::fails,
                        "says what each parameter may be", HouseRulesTest::typesItsParameters,
                        "pages what it lists", HouseRulesTest::pages)
                .entrySet()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(offenders(rule.getValue())).isEmpty()));
    }

    /** Names become methods of clients. */
    @ParameterizedTest
    @MethodSource("services")
    void namesNoTwoOperationsAlike(String service) {
        assertThat(Kept.document(service).operations().values())
                .extracting(operation -> operation.path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    /** What only services ask each other is no client's. */
    @ParameterizedTest
    @MethodSource("services")
    void offersNothingOfTheHouse(String service) {
        assertThat(Kept.document(service).operations().keySet())
                .isNotEmpty()
                .noneMatch(operation -> operation.contains("/internal/"));
    }

    private static List<String> offenders(BiFunction<ApiDocument, JsonNode, Boolean> rule) {
        List<String> offenders = new ArrayList<>();
        for (String service : Kept.services()) {
            ApiDocument document = Kept.document(service);
            document.operations().forEach((name, operation) -> {
                if (!rule.apply(document, operation)) {
                    offenders.add(service + " " + name);
                }
            });
        }
        return offenders;
    }

    private static boolean fails(ApiDocument document, JsonNode operation) {
        boolean oauth = Set.of("issueToken", "revokeToken")
                .contains(operation.path("operationId").asText());
        boolean page = operation.path("responses").valueStream().anyMatch(HouseRulesTest::isPage);
        Set<String> wanted = new HashSet<>(Set.of("400", "500", "503"));
        if (operation.path("security").findValue("bearer") != null) {
            wanted.addAll(Set.of("401", "403"));
        }
        Set<String> told = new HashSet<>();
        operation.path("responses").fieldNames().forEachRemaining(told::add);
        boolean all = told.containsAll(wanted);
        return all
                && operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .allMatch(response -> oauth
                                || page && isPage(response.getValue())
                                || document.resolved(response.getValue())
                                        .path("content")
                                        .path("application/problem+json")
                                        .path("schema")
                                        .path("$ref")
                                        .asText()
                                        .endsWith("/Problem"));
    }

    /** Who asks for a page may get one that tells what is wrong. */
    private static boolean isPage(JsonNode response) {
        return response.path("content").has("text/html");
    }

    private static boolean typesItsParameters(ApiDocument document, JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("schema").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Search tells the best only, and phone numbers are one person's. */
    private static boolean pages(ApiDocument document, JsonNode operation) {
        String name = operation.path("operationId").asText();
        if (!name.startsWith("list")) {
            return true;
        }
        Set<String> parameters = new HashSet<>(operation.path("parameters").findValuesAsText("name"));
        JsonNode page = document.resolved(operation
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema"));
        return parameters.containsAll(Set.of("cursor", "limit"))
                && page.path("properties").has("items")
                && page.path("properties").has("next_cursor");
    }
}
