package dev.pluto.load.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request.
 *
 * @param path at the provider, with its query
 * @param body empty for none
 */
public record Ask(HttpMethod method, String path, Map<String, String> headers, String body) {

    public static Ask get(String path) {
        return new Ask(HttpMethod.GET, path, Map.of(), "");
    }

    public static Ask json(HttpMethod method, String path, JsonObject body) {
        return new Ask(method, path, Map.of("Content-Type", "application/json"), body.encode());
    }

    public static Ask form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Ask(HttpMethod.POST, path, Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }

    public Ask with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Ask(method, path, more, body);
    }

    public Ask as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
