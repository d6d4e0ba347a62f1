package dev.pluto.local.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the edge serves by itself: the status page at {@code /}, its data, and a page of API documentation per service. */
public final class Pages {

    private static final Pattern DOCUMENTATION = Pattern.compile("/docs/([a-z]+)(/?)");
    private static final String STATUS_DATA = "/status.json";
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final Map<String, String> FILES = Map.of(
            "/", "index.html",
            "/assets/status.css", "status.css",
            "/assets/status.js", "status.js",
            "/assets/docs.js", "docs.js",
            "/favicon.svg", "favicon.svg");

    private final Map<String, String> contents = new HashMap<>();
    private final Set<String> services;
    private final Supplier<String> status;

    /**
     * @param services those with API documentation
     * @param status the state of the suite as JSON, asked for at every request: it must not block
     */
    public Pages(Set<String> services, Supplier<String> status) {
        this.services = Set.copyOf(services);
        this.status = status;
        FILES.values().forEach(file -> contents.put(file, read(file)));
        contents.put("docs.html", read("docs.html"));
    }

    /** Answers the request when its path is one of the edge's own, else leaves it alone and says so. */
    boolean answers(HttpServerRequest request, String path) {
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!reads) {
            return false;
        }
        if (path.equals(STATUS_DATA)) {
            send(request.response().putHeader("Cache-Control", "no-store"), "application/json", status.get());
            return true;
        }
        String file = FILES.get(path);
        if (file != null) {
            send(request.response(), typeOf(file), contents.getOrDefault(file, ""));
            return true;
        }
        return answersDocumentation(request, path);
    }

    private boolean answersDocumentation(HttpServerRequest request, String path) {
        Matcher page = DOCUMENTATION.matcher(path);
        if (!page.matches() || !services.contains(page.group(1))) {
            return false;
        }
        if (page.group(2).isEmpty()) {
            request.response()
                    .setStatusCode(302)
                    .putHeader("Location", path + "/")
                    .end();
        } else {
            String html = contents.getOrDefault("docs.html", "").replace("{service}", page.group(1));
            send(request.response(), "text/html; charset=utf-8", html);
        }
        return true;
    }

    private static void send(HttpServerResponse response, String type, String body) {
        response.putHeader("Content-Type", type)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Content-Security-Policy", POLICY)
                .end(body);
    }

    private static String typeOf(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/html; charset=utf-8";
        };
    }

    private static String read(String file) {
        try (InputStream in = Pages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the build: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
