package dev.pluto.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes requests: half of them right as far as a document tells, the others wrong in one or two places. */
final class Questions {

    private static final String IF_MATCH = "If-Match";
    private static final List<String> OTHER_METHODS =
            List.of("GET", "HEAD", "PUT", "POST", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final List<String> ACCEPTS = List.of(
            "text/html", "application/xml;q=0.9, */*;q=0.1", "nonsense", "application/problem+json", "a/b;q=x", "*/*");
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json; charset=utf-8",
            "application/merge-patch+json",
            "application/json-patch+json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/plain",
            "nonsense",
            "application/json; charset=nonsense");
    private static final List<String> TAGS =
            List.of("\"0\"", "\"1\"", "*", "W/\"0\"", "\"0\", \"1\", \"2\"", "\"", "x", "\"9223372036854775808\"", ",");
    private static final List<String> SEGMENTS =
            List.of("me", "search", "x", "%00", "%F0%9F%98%80", "%C3%28", "0", "a".repeat(2_000));

    private final Values values;
    private final List<String> cursors;

    /** @param cursors answered so far */
    Questions(Values values, List<String> cursors) {
        this.values = values;
        this.cursors = cursors;
    }

    Asked about(ApiDocument.Operation operation, ApiFuzz.@Nullable Caller caller) {
        String method = values.once(20) ? values.anyOf(OTHER_METHODS) : operation.method();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        byte[] body = body(operation, headers);
        headers(operation, headers);
        return new Asked(operation, method, path(operation) + query(operation), headers, body, caller);
    }

    private String path(ApiDocument.Operation operation) {
        StringBuilder path = new StringBuilder();
        for (String segment : operation.path().substring(1).split("/")) {
            boolean parameter = segment.startsWith("{");
            String odd = values.once(15) ? values.anyOf(SEGMENTS) : values.id();
            path.append('/').append(parameter ? odd : segment);
        }
        return path.toString();
    }

    private String query(ApiDocument.Operation operation) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            boolean sent = parameter.path("required").asBoolean() ? !values.once(10) : values.once(3);
            if (sent && parameter.path("in").asText().equals("query")) {
                query.add(parameter.path("name").asText() + "=" + encoded(queryValue(parameter)));
            }
        }
        if (values.once(25)) {
            query.add(values.anyOf(List.of("unknown=1", "=", "&&", "limit=1&limit=2", "x=%00")));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private String queryValue(JsonNode parameter) {
        if (values.once(6)) {
            return values.wrong().asText();
        }
        boolean continues = parameter.path("name").asText().equals("cursor") && !cursors.isEmpty() && !values.once(4);
        return continues
                ? values.anyOf(cursors)
                : values.of(parameter.path("schema")).asText();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void headers(ApiDocument.Operation operation, Map<String, List<String>> headers) {
        if (values.once(12)) {
            headers.put("Accept", List.of(values.anyOf(ACCEPTS)));
        }
        if (values.once(15)) {
            headers.put("Content-Type", List.of(values.anyOf(CONTENT_TYPES)));
        }
        if (operation.parameter(IF_MATCH).isPresent() && values.once(3)) {
            headers.put(IF_MATCH, values.once(5) ? List.of("\"0\"", values.anyOf(TAGS)) : List.of(values.anyOf(TAGS)));
        }
        if (operation.parameter("Idempotency-Key").isPresent() && values.once(3)) {
            headers.put(
                    "Idempotency-Key",
                    List.of(values.once(6) ? "a b" : "key-" + values.anyOf(TAGS).hashCode()));
        }
    }

    private byte @Nullable [] body(ApiDocument.Operation operation, Map<String, List<String>> headers) {
        if (operation.bodies().isEmpty() || values.once(30)) {
            return null;
        }
        String type = values.anyOf(List.copyOf(operation.bodies().keySet()));
        JsonNode schema = operation.bodies().get(type);
        headers.put("Content-Type", List.of(type.equals("*/*") ? "application/x-www-form-urlencoded" : type));
        if (!type.contains("json")) {
            return form(schema).getBytes(StandardCharsets.UTF_8);
        }
        JsonNode value = schema == null ? values.wrong() : values.of(schema).deepCopy();
        for (int i = values.once(2) ? 1 : 0; i > 0; i--) {
            values.spoil(value);
        }
        return values.once(10) ? broken(value.toString()) : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String form(@Nullable JsonNode schema) {
        if (schema == null) {
            return "x=%00";
        }
        List<String> fields = new ArrayList<>();
        values.of(schema)
                .properties()
                .forEach(field -> fields.add(
                        field.getKey() + "=" + encoded(field.getValue().asText())));
        return values.once(4) ? "grant_type=client_credentials&x=%00" : String.join("&", fields);
    }

    /** No JSON any more, or more than one value. */
    private byte[] broken(String json) {
        return switch (values.anyOf(List.of(0, 1, 2, 3, 4))) {
            case 0 -> (json + " garbage").getBytes(StandardCharsets.UTF_8);
            case 1 -> json.substring(0, json.length() / 2).getBytes(StandardCharsets.UTF_8);
            case 2 -> json.replaceFirst("\\{", "{\"x\":1,\"x\":2,").getBytes(StandardCharsets.UTF_8);
            case 3 -> ("\"" + json).getBytes(StandardCharsets.UTF_16);
            default -> new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'};
        };
    }
}
