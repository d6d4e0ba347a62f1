package dev.pluto.http.guard;

import dev.pluto.http.body.BodyLimit;
import dev.pluto.http.problem.FailurePolicy;
import dev.pluto.http.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * The first to judge a request (see {@link BareRefusals}): refuses the paths of {@link PathPolicy} and what is no URI before any
 * route, rule or handler looks at them, requests that do not say for which host they are, and bodies that announce themselves as
 * too large before they are read.
 */
@ApplicationScoped
class RequestGuard {

    private static final int LONGEST_HOST = 261;
    private static final String MARKS_OF_HOSTS = "._~!$&'()*+;=:%[]-";

    private final BodyLimit limit;

    RequestGuard(BodyLimit limit) {
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Integer.MAX_VALUE - 1); // after SlowClients, whose clock knows of every request
    }

    private void check(RoutingContext request) {
        String path = request.request().path();
        if (path == null || PathPolicy.refuses(path)) {
            RouterProblems.answer(request, new Problem(400, "request:path-refused", "A path like this is not served"));
        } else if (!isUri(request.request().uri())) {
            RouterProblems.answer(request, FailurePolicy.unreadable());
        } else if (!namesItsHost(request.request())) {
            RouterProblems.answer(request, hostRefused());
        } else if (limit.isAnnouncedAbove(request.request())) {
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
        return hosts.size() == 1 && isHost(hosts.get(0));
    }

    private static boolean isHost(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (!PathPolicy.isLetterOrDigit(c) && MARKS_OF_HOSTS.indexOf(c) < 0) {
                return false;
            }
        }
        return !host.isEmpty() && host.length() <= LONGEST_HOST;
    }

    static Problem hostRefused() {
        return new Problem(400, "request:host-refused", "A request names the one host it is for");
    }

    private static boolean isUri(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
