package dev.pluto.http.problem;

import dev.pluto.http.security.SecurityEvent;
import dev.pluto.http.security.SecurityEvents;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Stands between a failure and the client, whichever mapper caught it: says what {@link FailurePolicy} allows to be said,
 * logs what an operator needs, and ties both together by the trace id.
 */
@ApplicationScoped
public class ProblemTranslator implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemTranslator.class);

    private final CurrentVertxRequest request;
    private final SecurityEvents events;

    ProblemTranslator(CurrentVertxRequest request, SecurityEvents events) {
        this.request = request;
        this.events = events;
    }

    /** Before the extension's own processors (99 to 101), so that none of them sees the unsafe version. */
    @Override
    public int priority() {
        return 1_000;
    }

    @Override
    public HttpProblem apply(HttpProblem made, ProblemContext context) {
        if (made.getStatusCode() < 400) {
            return made; // a redirection
        }
        HttpProblem problem = translate(isPathOfWrongForm(context.cause) ? Problem.notFound() : context.cause);
        return problem.getStatusCode() == 405
                ? HttpProblem.builder(problem)
                        .withHeader(HttpHeaders.ALLOW, AllowedMethods.ofCurrentRequest())
                        .build()
                : problem;
    }

    /** A request without a query has only its path that could not be converted, and such a path leads nowhere. */
    private boolean isPathOfWrongForm(Throwable failure) {
        return failure instanceof NotFoundException
                && request.getCurrent() != null
                && request.getCurrent().request().query() == null;
    }

    /** The answer to this failure, which is logged by the way. */
    public HttpProblem translate(Throwable failure) {
        Problem problem = FailurePolicy.problemOf(failure);
        log(problem, failure);
        noteRefusal(problem, failure);
        Object traceId = MDC.get("traceId");
        return traceId == null
                ? problem
                : HttpProblem.builder(problem).with("trace_id", traceId).build();
    }

    /** Not who came without a token: that is how every client learns that it needs one. */
    private void noteRefusal(Problem problem, Throwable failure) {
        if (problem.getStatusCode() == 401 && failure instanceof AuthenticationFailedException) {
            events.note(SecurityEvent.TOKEN_REFUSED);
        } else if (problem.code().equals("access:forbidden")) {
            events.note(SecurityEvent.ACCESS_REFUSED);
        }
    }

    private static void log(Problem problem, Throwable failure) {
        if (problem.getStatusCode() == 500) {
            LOG.error("Request failed unexpectedly", failure);
        } else if (problem.getStatusCode() > 500) {
            String type = failure.getClass().getName();
            LOG.warnf("Request failed for now: %s (%s)", problem.code(), type);
        } else {
            LOG.debugf("Request refused: %s", problem.code());
        }
    }
}
