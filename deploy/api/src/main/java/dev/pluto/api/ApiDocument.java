package dev.pluto.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An OpenAPI document of one service. */
record ApiDocument(String service, JsonNode root) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** @throws IllegalArgumentException when the text is no YAML */
    static ApiDocument of(String service, String yaml) {
        try {
            return new ApiDocument(service, YAML.readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(service + " is no YAML", e);
        }
    }

    static ApiDocument read(String service, Path file) {
        try {
            return of(service, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All operations by their name, such as {@code GET /api/v1/tasks}. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    /** The groups of people's tokens to which a permission is given, by {@code x-groups}; none in a document that does not tell. */
    Set<String> groupsOf(String permission) {
        return root.path("x-groups").properties().stream()
                .filter(group -> isAmong(permission, group.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAmong(String permission, JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .anyMatch(one -> one.asText().equals(permission));
    }

    /** What a node refers to, or itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = root.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }
}
