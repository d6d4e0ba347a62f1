package dev.pluto.http.body;

import dev.pluto.http.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The rules of {@link PlainText} for parameters of the API. Webhooks are left alone: what people text is never refused. */
public class ParameterText {

    /** Runs once the resource method is known. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/api/")) {
            check("path:", request.getUriInfo().getPathParameters());
            check("query:", request.getUriInfo().getQueryParameters());
        }
    }

    private static void check(String where, MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) ->
                values.forEach(value -> PlainText.faultOf(value).ifPresent(fault -> {
                    throw Problem.invalid(where + (PlainText.faultOf(name).isEmpty() ? name : ""), fault);
                })));
    }
}
