package dev.pluto.local.journey;

import dev.pluto.local.suite.Part;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that lists something, as the services' OpenAPI documents say it: each GET that answers an array or a page. A list below
 * another, such as {@code /api/v1/tasks/{id}/runs}, is asked for each item of that.
 */
final class ListEndpoints {

    /** What search is asked for; everybody who is seeded told something about somebody. */
    private static final Map<String, String> EXAMPLES = Map.of("query", "who is who", "q", "sister remind call");

    /** What only a person sees of themselves, or is told of them, who has it by having signed in: no seed makes it. */
    private static final Set<String> OWN = Set.of(
            "/api/v1/users/sessions",
            "/api/v1/users/devices",
            "/api/v1/users/applications",
            "/api/v1/users/security/sign-ins",
            "/api/v1/users/{id}/sign-ins",
            "/api/v1/auth/passkeys");

    /** What those have who work for Pluto or build on it, of whom a seed makes nobody. */
    private static final Set<String> GRANTS =
            Set.of("/api/v1/roles/grants", "/api/v1/users/{id}/roles", "/api/v1/oauth/clients");

    /** The same lists in other shapes, of everybody at once. */
    private static final String ALIASES = "/admin/";

    /** Lists what went wrong, of which a seed has nothing. */
    private static final String FAILURES = "/api/v1/deliveries";

    private final Operator operator;
    private final Map<String, JsonObject> operations = new TreeMap<>();
    private String token;

    private ListEndpoints(Operator operator) {
        this.operator = operator;
        this.token = operator.token();
    }

    static ListEndpoints of(World world) {
        ListEndpoints endpoints = new ListEndpoints(world.operator());
        for (Part service : Part.services()) {
            String name = service.title().toLowerCase(Locale.ROOT);
            endpoints.read(endpoints.get("/docs/" + name + "/openapi"));
        }
        return endpoints;
    }

    private void read(JsonObject document) {
        JsonObject paths = document.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            JsonObject operation = paths.getJsonObject(path).getJsonObject("get");
            boolean isSeeded = !path.startsWith(ALIASES)
                    && !path.equals(FAILURES)
                    && !OWN.contains(path)
                    && !GRANTS.contains(path);
            if (operation != null && isSeeded && lists(document, operation)) {
                operations.put(path, operation);
            }
        }
    }

    private static boolean lists(JsonObject document, JsonObject operation) {
        JsonObject content = operation.getJsonObject("responses").getJsonObject("200", new JsonObject());
        JsonObject schema = content.getJsonObject("content", new JsonObject())
                .getJsonObject("application/json", new JsonObject())
                .getJsonObject("schema", new JsonObject());
        String reference = schema.getString("$ref");
        JsonObject resolved = reference == null
                ? schema
                : document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
        return "array".equals(resolved.getValue("type"))
                || resolved.getJsonObject("properties", new JsonObject()).containsKey("items");
    }

    Set<String> paths() {
        return operations.keySet();
    }

    /** The items of every list, for each of these people, by what was asked. */
    Map<String, List<JsonObject>> ask(List<UUID> people) {
        token = operator.token();
        Map<String, List<JsonObject>> answers = new TreeMap<>();
        for (Map.Entry<String, JsonObject> operation : operations.entrySet()) {
            for (UUID person : people) {
                for (String path : resolved(operation.getKey(), person)) {
                    String question = path + query(operation.getValue(), person);
                    answers.computeIfAbsent(question, this::all);
                }
            }
        }
        return answers;
    }

    /** The path with an id for its parameter, if it has one, of each item of the list above. */
    private List<String> resolved(String path, UUID person) {
        int parameter = path.indexOf("/{");
        if (parameter < 0) {
            return List.of(path);
        }
        String above = path.substring(0, parameter);
        JsonObject list = operations.get(above);
        if (list == null) {
            throw new AssertionError("nothing lists what " + path + " is asked for: what fills it?");
        }
        return all(above + query(list, person)).stream()
                .map(item -> above + "/" + item.getString("id") + path.substring(path.indexOf('}') + 1))
                .toList();
    }

    private static String query(JsonObject operation, UUID person) {
        List<String> parameters = new ArrayList<>();
        for (Object one : operation.getJsonArray("parameters", new JsonArray())) {
            JsonObject parameter = (JsonObject) one;
            String name = parameter.getString("name");
            String value = switch (name) {
                case "user_id" -> person.toString();
                case "limit" -> "100";
                default -> parameter.getBoolean("required", false) ? EXAMPLES.get(name) : null;
            };
            if (value != null && "query".equals(parameter.getString("in"))) {
                parameters.add(name + "=" + value.replace(" ", "%20"));
            }
        }
        return "?" + String.join("&", parameters);
    }

    private List<JsonObject> all(String question) {
        List<JsonObject> items = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            String next = cursor == null ? "" : "&cursor=" + cursor;
            JsonObject page = get(question + next);
            page.getJsonArray("items").forEach(item -> items.add((JsonObject) item));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        return items;
    }

    private JsonObject get(String path) {
        return new JsonObject(operator.get(path, token).body());
    }
}
