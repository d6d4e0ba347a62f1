package dev.pluto.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An OpenAPI 3.1 document, read as far as it says what may be asked and what is answered. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> made = new ConcurrentHashMap<>();

    ApiDocument(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(new Operation(
                                member.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                member.getValue()))));
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** Something, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = root.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }

    /** What is wrong with a value; empty when it is as the schema says. */
    List<String> faultsOf(JsonNode value, JsonNode schema) {
        return made.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", root.path("components"));
        whole.putArray("allOf").add(schema);
        return schemas.getSchema(whole);
    }

    /** One method of one path. */
    final class Operation {
        private final String method;
        private final String path;
        private final JsonNode operation;
        private final List<JsonNode> parameters = new ArrayList<>();

        private Operation(String method, String path, JsonNode shared, JsonNode operation) {
            this.method = method;
            this.path = path;
            this.operation = operation;
            for (JsonNode list : List.of(shared.path("parameters"), operation.path("parameters"))) {
                list.forEach(parameter -> parameters.add(resolved(parameter)));
            }
        }

        String method() {
            return method;
        }

        String path() {
            return path;
        }

        /** Each with {@code name}, {@code in} and {@code schema}. */
        List<JsonNode> parameters() {
            return parameters;
        }

        /** By media type; empty when there is no body. */
        Map<String, JsonNode> bodies() {
            return contents(resolved(operation.path("requestBody")));
        }

        boolean documents(int status) {
            return operation.path("responses").has(Integer.toString(status));
        }

        /** What is said of answers of this status. */
        String description(int status) {
            return operation
                    .path("responses")
                    .path(Integer.toString(status))
                    .path("description")
                    .asText();
        }

        /** Roles and scopes that open it to a token; empty where no token is asked for. */
        List<String> rights() {
            List<String> rights = new ArrayList<>();
            operation.path("security").forEach(way -> way.path("bearer").forEach(right -> rights.add(right.asText())));
            return rights;
        }

        /** What an answer of this status may hold, by media type. */
        Map<String, JsonNode> answers(int status) {
            return contents(resolved(operation.path("responses").path(Integer.toString(status))));
        }

        Optional<JsonNode> parameter(String name) {
            return parameters.stream()
                    .filter(known -> known.path("name").asText().equals(name))
                    .findFirst();
        }

        private Map<String, JsonNode> contents(JsonNode holder) {
            Map<String, JsonNode> contents = new LinkedHashMap<>();
            holder.path("content")
                    .properties()
                    .forEach(content ->
                            contents.put(content.getKey(), content.getValue().path("schema")));
            return contents;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
