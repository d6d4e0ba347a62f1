package dev.pluto.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Tells how a service's document differs from a former one, and which differences break a client made from that. */
final class ApiComparison {

    private final ApiDocument before;
    private final ApiDocument now;
    private final List<Change> changes = new ArrayList<>();

    private ApiComparison(ApiDocument before, ApiDocument now) {
        this.before = before;
        this.now = now;
    }

    /** Breaks first; empty when nothing differs that a client could notice. */
    static List<Change> changes(ApiDocument before, ApiDocument now) {
        ApiComparison comparison = new ApiComparison(before, now);
        comparison.compare();
        return comparison.changes.stream()
                .distinct()
                .sorted((one, other) -> Boolean.compare(other.isBreak(), one.isBreak()))
                .toList();
    }

    private void compare() {
        Map<String, JsonNode> known = before.operations();
        Map<String, JsonNode> offered = now.operations();
        known.forEach((name, operation) -> {
            JsonNode next = offered.get(name);
            if (next == null) {
                note(true, name, "is gone");
            } else {
                compare(name, operation, next);
            }
        });
        offered.keySet().stream().filter(name -> !known.containsKey(name)).forEach(name -> note(false, name, "is new"));
    }

    private void compare(String name, JsonNode operation, JsonNode next) {
        // clients call their methods by the one, and group them by the other
        requireSame(name, "operationId", operation.path("operationId"), next.path("operationId"));
        requireSame(
                name, "tag", operation.path("tags").path(0), next.path("tags").path(0));
        compareParameters(name, operation.path("parameters"), next.path("parameters"));
        compareBodies(name, before.resolved(operation.path("requestBody")), now.resolved(next.path("requestBody")));
        compareResponses(name, operation.path("responses"), next.path("responses"));
        compareSecurity(name, operation.path("security"), next.path("security"));
    }

    private void requireSame(String name, String what, JsonNode was, JsonNode is) {
        if (!was.asText().equals(is.asText())) {
            note(!was.asText().isEmpty(), name, what + " " + was.asText() + " became " + is.asText());
        }
    }

    private void compareParameters(String name, JsonNode known, JsonNode offered) {
        Map<String, JsonNode> was = parameters(before, known);
        Map<String, JsonNode> is = parameters(now, offered);
        was.forEach((key, parameter) -> {
            JsonNode next = is.get(key);
            if (next == null) {
                note(true, name, key + " is gone");
            } else {
                if (!isRequired(parameter) && isRequired(next)) {
                    note(true, name, key + " became required");
                }
                schemas(true).compare(name + " " + key, parameter.path("schema"), next.path("schema"));
            }
        });
        is.forEach((key, parameter) -> {
            if (!was.containsKey(key)) {
                note(isRequired(parameter), name, key + (isRequired(parameter) ? " is new and required" : " is new"));
            }
        });
    }

    private static Map<String, JsonNode> parameters(ApiDocument document, JsonNode list) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        for (JsonNode one : list) {
            JsonNode parameter = document.resolved(one);
            parameters.put(
                    parameter.path("in").asText() + ":" + parameter.path("name").asText(), parameter);
        }
        return parameters;
    }

    private void compareBodies(String name, JsonNode body, JsonNode next) {
        if (!isRequired(body) && isRequired(next)) {
            note(true, name, "body became required");
        }
        if (!body.isMissingNode() && next.isMissingNode()) {
            note(true, name, "body is gone");
        }
        compareContents(name + " body", body.path("content"), next.path("content"), true);
    }

    private void compareResponses(String name, JsonNode known, JsonNode offered) {
        known.properties().forEach(response -> {
            String status = response.getKey();
            if (!offered.has(status)) {
                note(true, name, status + " is gone");
                return;
            }
            compareContents(
                    name + " " + status,
                    before.resolved(response.getValue()).path("content"),
                    now.resolved(offered.path(status)).path("content"),
                    false);
        });
        offered.properties().stream()
                .filter(response -> !known.has(response.getKey()))
                .forEach(response -> note(false, name, response.getKey() + " is new"));
    }

    private void compareContents(String where, JsonNode known, JsonNode offered, boolean request) {
        known.properties().forEach(content -> {
            String type = content.getKey();
            if (offered.has(type)) {
                JsonNode next = offered.path(type);
                schemas(request).compare(where, content.getValue().path("schema"), next.path("schema"));
            } else {
                note(true, where, type + " is gone");
            }
        });
        offered.properties().stream()
                .filter(content -> !known.has(content.getKey()))
                .forEach(content -> note(false, where, content.getKey() + " is new"));
    }

    /** Each way in has a name and the groups, permissions and scopes that open it, of which one is enough. */
    private void compareSecurity(String name, JsonNode known, JsonNode offered) {
        Set<String> was = keys(before, known);
        Set<String> is = keys(now, offered);
        if (was.isEmpty() != is.isEmpty()) {
            note(was.isEmpty(), name, was.isEmpty() ? "is open no more" : "is open");
            return;
        }
        was.stream().filter(key -> !is.contains(key)).forEach(key -> note(true, name, "does not open for " + key));
        is.stream().filter(key -> !was.contains(key)).forEach(key -> note(false, name, "opens for " + key));
    }

    private static Set<String> keys(ApiDocument document, JsonNode security) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode way : security) {
            way.properties().forEach(scheme -> {
                if (scheme.getValue().isEmpty()) {
                    keys.add(scheme.getKey());
                }
                scheme.getValue().forEach(word -> {
                    keys.add(scheme.getKey() + " " + word.asText());
                    document.groupsOf(word.asText()).forEach(group -> keys.add(scheme.getKey() + " " + group));
                });
            });
        }
        return keys;
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean();
    }

    private SchemaComparison schemas(boolean request) {
        return new SchemaComparison(before, now, request, this::note);
    }

    private void note(boolean isBreak, String where, String what) {
        changes.add(new Change(isBreak, now.service() + " " + where + ": " + what));
    }

    /** The texts of an array. */
    static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .filter(Objects::nonNull)
                .collect(HashSet::new, Set::add, Set::addAll);
    }
}
