package dev.pluto.http.body;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.pluto.http.problem.FailurePolicy;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.problem.Violations;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Tells a request body that cannot be read (400) from one that says the wrong things (422), and both from JSON we fail to
 * read elsewhere, which is no fault of the client's. A resource method that takes a body never gets null for it, and never JSON
 * that breaks the rules of {@link StrictJson}; bytes are let through as they are.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class BodyReading implements ReaderInterceptor {

    private static final int DEEPEST = 12;

    private final BodyLimit limit;

    BodyReading(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        limit.requireKept();
        try {
            if (context.getType() != byte[].class) {
                context.setInputStream(checked(context.getInputStream()));
            }
            Object body = context.proceed();
            if (body == null) {
                throw new Problem(400, "request:unreadable", "The request cannot be read", "The body is missing");
            }
            return body;
        } catch (JsonProcessingException e) {
            throw problemOf(e);
        } catch (WebApplicationException e) {
            if (e.getCause() instanceof JsonProcessingException json) {
                throw problemOf(json);
            }
            throw e;
        } catch (IOException e) {
            throw FailurePolicy.unreadable(); // the client has gone, or sent more than it may
        }
    }

    private static InputStream checked(InputStream stream) throws IOException {
        byte[] body = stream.readAllBytes();
        StrictJson.check(body);
        return new ByteArrayInputStream(body);
    }

    private static Problem problemOf(JsonProcessingException failure) {
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem; // a record's own constructor refused the value
            }
        }
        if (failure instanceof RefusedValue refused) {
            return Problem.invalid(Violations.pointerOf(refused.getPath()), refused.rule());
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Problem.invalid(Violations.pointerOf(unknown.getPath()), "is not a known field");
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return Problem.invalid(Violations.pointerOf(mismatch.getPath()), "has the wrong type or format");
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()
                && !isSyntax(failure)) {
            return Problem.invalid(Violations.pointerOf(mapping.getPath()), "is not valid");
        }
        return FailurePolicy.unreadable();
    }

    private static boolean isSyntax(JsonProcessingException failure) {
        return failure.getCause() instanceof JsonParseException;
    }
}
