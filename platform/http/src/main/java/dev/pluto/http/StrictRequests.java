package dev.pluto.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses fields a request does not have: a misspelt preference must not look as if it had been set. Only for what comes
 * in; answers of other services are read leniently, so that they can add fields without breaking us.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class StrictRequests implements ContextResolver<ObjectMapper> {

    private final ObjectMapper strict;

    StrictRequests(ObjectMapper lenient) {
        this.strict = lenient.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }
}
