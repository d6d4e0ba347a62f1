package dev.pluto.http.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;
import org.jspecify.annotations.Nullable;

/**
 * Which methods a path takes (RFC 9110, 10.2.1), asked of the very tables that route requests. Quarkus names those of a whole class
 * for OPTIONS, and none with 405.
 */
public class AllowedMethods {

    /** Answers OPTIONS where there is anything. */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response options(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        String allowed = ofCurrentRequest();
        return allowed.isEmpty()
                ? null
                : Response.noContent().header(HttpHeaders.ALLOW, allowed).build();
    }

    /** As in the header {@code Allow}; empty when the path leads nowhere. */
    static String ofCurrentRequest() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null) {
            return "";
        }
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        RequestMatch<InitialMatch> found = classes.map(request.getPathWithoutPrefix());
        return found == null ? "" : String.join(", ", methodsOf(found));
    }

    private static Set<String> methodsOf(RequestMatch<InitialMatch> found) {
        String rest = found.remaining.isEmpty() ? "/" : found.remaining;
        Set<String> methods = new TreeSet<>();
        for (ServerRestHandler handler : found.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, paths) -> {
                    if (method != null && paths.map(rest) != null) {
                        methods.add(method);
                    }
                });
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }
}
