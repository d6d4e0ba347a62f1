package dev.pluto.testing.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, as it can be sent again.
 *
 * @param method which need not be the one of the operation
 * @param target path and query, encoded
 * @param caller whose token goes with it, null for nobody's
 */
record Asked(
        ApiDocument.Operation operation,
        String method,
        String target,
        Map<String, List<String>> headers,
        byte @Nullable [] body,
        ApiFuzz.@Nullable Caller caller) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHOWN = 400;

    boolean isAsDocumented() {
        return method.equals(operation.method());
    }

    HttpRequest to(URI service) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(target)).timeout(PATIENCE);
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        if (caller != null) {
            request.header("Authorization", "Bearer " + caller.token().get());
        }
        return request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    @Override
    public String toString() {
        String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        String who = caller == null ? "nobody" : caller.name();
        return method + " " + cut(target) + " by " + who + " " + headers + " " + cut(sent);
    }

    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
    }
}
