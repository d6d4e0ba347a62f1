package dev.pluto.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first to judge a request: refuses the paths of {@link PathPolicy} before any route, rule or handler looks at them,
 * requests that do not say for which host they are, and bodies that announce themselves as too large before they are read.
 */
@ApplicationScoped
class RequestGuard {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}._~!$&'()*+;=:%\\[\\]-]{1,261}");

    private final long maxBodyBytes;

    RequestGuard(@ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> maxBodySize) {
        this.maxBodyBytes = maxBodySize.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Integer.MAX_VALUE - 1); // after SlowClients, whose clock knows of every request
    }

    private void check(RoutingContext request) {
        String path = request.request().path();
        if (path == null || PathPolicy.refuses(path)) {
            RouterProblems.answer(request, new Problem(400, "request:path-refused", "A path like this is not served"));
        } else if (!namesItsHost(request.request())) {
            RouterProblems.answer(request, hostRefused());
        } else if (announcesTooMuch(request.request())) {
            // The rest of the body would be taken for the next request.
            request.response().putHeader("Connection", "close");
            RouterProblems.answer(request, FailurePolicy.byStatus(413));
        } else {
            request.next();
        }
    }

    /** RFC 9112, 3.2, and 400 too for HTTP/1.0 without {@code Host}: Vert.x' router takes none. */
    static boolean namesItsHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        return hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
    }

    static Problem hostRefused() {
        return new Problem(400, "request:host-refused", "A request names the one host it is for");
    }

    private boolean announcesTooMuch(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        // Whatever is no number of at most 18 digits, which fit a long, is nothing to wait for either.
        return length != null && (!NUMBER.matcher(length).matches() || Long.parseLong(length) > maxBodyBytes);
    }
}
