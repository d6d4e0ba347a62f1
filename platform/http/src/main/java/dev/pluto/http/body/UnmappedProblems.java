package dev.pluto.http.body;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.pluto.http.problem.ProblemTranslator;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The failures that would pass the extension's mappers by. */
public class UnmappedProblems {

    private static final int FIRST = Priorities.AUTHENTICATION - 100;

    private final ProblemTranslator translator;

    UnmappedProblems(ProblemTranslator translator) {
        this.translator = translator;
    }

    /** JSON of our own that does not fit; Quarkus would blame the client. {@link BodyReading} deals with the client's. */
    @ServerExceptionMapper(value = MismatchedInputException.class, priority = FIRST)
    public Response innerJson(MismatchedInputException failure) {
        return translator.translate(failure).toResponse();
    }

    /** Quarkus would answer with a page that is no problem+json. */
    @ServerExceptionMapper(value = Error.class, priority = FIRST)
    public Response error(Error failure) {
        return translator.translate(failure).toResponse();
    }
}
