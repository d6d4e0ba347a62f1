package dev.pluto.http.guard;

import dev.pluto.http.problem.FailurePolicy;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.problem.ProblemTranslator;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Context;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Answers with a problem where no resource method, and so no exception mapper, is involved. */
@ApplicationScoped
class RouterProblems {

    /** After everything else that is routed. */
    private static final int LAST = Integer.MAX_VALUE;

    /** Where Quarkus' HTTP meters look for it. */
    private static final String ROUTE_NAME = "UrlPathTemplate";

    private final ProblemTranslator translator;

    RouterProblems(ProblemTranslator translator) {
        this.translator = translator;
    }

    void register(@Observes Router router) {
        router.route().order(0).failureHandler(this::failed);
        router.route().order(LAST).handler(request -> answer(request, Problem.notFound()));
    }

    /** Vert.x finds by itself, and says with a status, that there is no host or that the target is no path. */
    private static boolean isOfTheRequest(RoutingContext request) {
        return request.failure() instanceof VertxException && request.statusCode() >= 400 && request.statusCode() < 500;
    }

    private void failed(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            return; // answered while the failure was on its way
        }
        Throwable failure = request.failure();
        if (!RequestGuard.namesItsHost(request.request())) {
            // the router stumbles over it before any filter sees the request
            answer(request, RequestGuard.hostRefused());
        } else if (failure == null || isOfTheRequest(request)) {
            answer(request, FailurePolicy.byStatus(request.statusCode()));
        } else {
            answer(request, translator.translate(failure));
        }
    }

    static void answer(RoutingContext request, HttpProblem problem) {
        nameForMetrics(request);
        HttpServerResponse response = request.response();
        JsonObject body = new JsonObject()
                .put("type", String.valueOf(problem.getType()))
                .put("status", problem.getStatusCode())
                .put("title", problem.getTitle());
        if (problem.getDetail() != null) {
            body.put("detail", problem.getDetail());
        }
        problem.getParameters().forEach(body::put);
        Object traceId = MDC.get("traceId");
        if (traceId != null) {
            body.put("trace_id", traceId);
        }
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        response.setStatusCode(problem.getStatusCode())
                .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
                .end(body.toBuffer());
    }

    /** Without a name of a route, meters would be labelled with the path: as many of them as a stranger likes to make up. */
    private static void nameForMetrics(RoutingContext request) {
        Context context = request.vertx().getOrCreateContext();
        if (context.getLocal(ROUTE_NAME) == null) {
            context.putLocal(ROUTE_NAME, "/unmatched");
        }
    }
}
