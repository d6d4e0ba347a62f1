package dev.pluto.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Compares what a client sends (it must go on being taken) or what it is answered (it must go on being understood), down to the
 * last member. A value that a list names and later does not is a break on both sides; one more is none, as clients of ours take
 * values they do not know.
 */
final class SchemaComparison {

    /** Takes note of a change. */
    @FunctionalInterface
    interface Notes {
        void add(boolean isBreak, String where, String what);
    }

    /** Bounds that a request may not be tightened by, and what tighter means for each: was, is. */
    private static final Map<String, BiPredicate<Double, Double>> BOUNDS = Map.of(
            "maxLength", (was, is) -> is < was,
            "maximum", (was, is) -> is < was,
            "maxItems", (was, is) -> is < was,
            "minLength", (was, is) -> is > was,
            "minimum", (was, is) -> is > was,
            "minItems", (was, is) -> is > was);

    private final ApiDocument before;
    private final ApiDocument now;
    private final boolean request;
    private final Notes notes;
    /** What is being compared: a schema that holds itself is compared once. */
    private final Set<List<JsonNode>> open = new HashSet<>();

    SchemaComparison(ApiDocument before, ApiDocument now, boolean request, Notes notes) {
        this.before = before;
        this.now = now;
        this.request = request;
        this.notes = notes;
    }

    /** @param where for people */
    void compare(String where, JsonNode known, JsonNode offered) {
        JsonNode was = bare(before, known);
        JsonNode is = bare(now, offered);
        if (!open.add(List.of(was, is))) {
            return;
        }
        compareTypes(where, types(before, known), types(now, offered));
        compareValues(where, was.path("enum"), is.path("enum"));
        compareText(where, "format", was, is);
        if (request) {
            compareText(where, "pattern", was, is);
            BOUNDS.forEach(
                    (bound, isTighter) -> compareBound(where, bound, was.path(bound), is.path(bound), isTighter));
        }
        compareMembers(where, was, is);
        if (was.has("items") && is.has("items")) {
            compare(where + "[]", was.path("items"), is.path("items"));
        }
        if (was.path("additionalProperties").isObject()
                && is.path("additionalProperties").isObject()) {
            compare(where + "{}", was.path("additionalProperties"), is.path("additionalProperties"));
        }
        open.remove(List.of(was, is));
    }

    private void compareTypes(String where, Set<String> was, Set<String> is) {
        if (was.equals(is)) {
            return;
        }
        // no type at all is any type
        boolean narrowed = !is.isEmpty() && (was.isEmpty() || !is.containsAll(was));
        boolean widened = !was.isEmpty() && (is.isEmpty() || !was.containsAll(is));
        notes.add(request ? narrowed : widened, where, "type " + was + " became " + is);
    }

    private void compareValues(String where, JsonNode was, JsonNode is) {
        Set<String> known = new TreeSet<>(ApiComparison.texts(was));
        Set<String> offered = new TreeSet<>(ApiComparison.texts(is));
        if (known.isEmpty() && !offered.isEmpty()) {
            notes.add(request, where, "takes only " + offered);
        } else if (!known.isEmpty() && offered.isEmpty()) {
            notes.add(!request, where, "may be anything and not only " + known);
        } else {
            known.stream()
                    .filter(value -> !offered.contains(value))
                    .forEach(value -> notes.add(true, where, "value " + value + " is gone"));
            offered.stream()
                    .filter(value -> !known.contains(value))
                    .forEach(value -> notes.add(false, where, "value " + value + " is new"));
        }
    }

    private void compareText(String where, String what, JsonNode was, JsonNode is) {
        String known = was.path(what).asText();
        String offered = is.path(what).asText();
        if (!known.equals(offered)) {
            boolean loosened = request && offered.isEmpty();
            notes.add(!loosened, where, what + " '" + known + "' became '" + offered + "'");
        }
    }

    private void compareBound(
            String where, String bound, JsonNode was, JsonNode is, BiPredicate<Double, Double> isTighter) {
        if (!is.equals(was)) {
            boolean tighter =
                    !is.isMissingNode() && (was.isMissingNode() || isTighter.test(was.asDouble(), is.asDouble()));
            notes.add(tighter, where, bound + " '" + was.asText() + "' became '" + is.asText() + "'");
        }
    }

    private void compareMembers(String where, JsonNode was, JsonNode is) {
        Set<String> demanded = ApiComparison.texts(was.path("required"));
        Set<String> demandedNow = ApiComparison.texts(is.path("required"));
        was.path("properties").properties().forEach(member -> {
            String name = member.getKey();
            String place = where + "." + name;
            JsonNode next = is.path("properties").path(name);
            if (next.isMissingNode()) {
                notes.add(true, place, "is gone");
                return;
            }
            if (demanded.contains(name) != demandedNow.contains(name)) {
                boolean required = demandedNow.contains(name);
                notes.add(request == required, place, required ? "became required" : "is not always there any more");
            }
            compare(place, member.getValue(), next);
        });
        is.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !was.path("properties").has(name))
                .forEach(name -> notes.add(
                        request && demandedNow.contains(name),
                        where + "." + name,
                        demandedNow.contains(name) ? "is new and required" : "is new"));
    }

    /** The types a value may have; {@code anyOf} with the type null is a type that may be null. */
    private static Set<String> types(ApiDocument document, JsonNode schema) {
        JsonNode found = document.resolved(schema);
        Set<String> types = new TreeSet<>();
        for (JsonNode choice : found.path("anyOf")) {
            types.addAll(types(document, choice));
        }
        JsonNode type = found.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        types.addAll(ApiComparison.texts(type));
        return types;
    }

    /** Without the choice to be null. */
    private static JsonNode bare(ApiDocument document, JsonNode schema) {
        JsonNode found = document.resolved(schema);
        for (JsonNode choice : found.path("anyOf")) {
            if (!choice.path("type").asText().equals("null")) {
                return bare(document, choice);
            }
        }
        return found.isNull() ? MissingNode.getInstance() : found;
    }
}
