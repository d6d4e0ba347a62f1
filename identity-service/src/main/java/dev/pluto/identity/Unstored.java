package dev.pluto.identity;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with secrets in them, which nobody on the way may keep. */
public final class Unstored {

    private Unstored() {}

    /** 200 with this body. */
    public static <T> RestResponse<T> ok(T body) {
        return answered(RestResponse.Status.OK, body);
    }

    /** 202 with this body. */
    public static <T> RestResponse<T> accepted(T body) {
        return answered(RestResponse.Status.ACCEPTED, body);
    }

    private static <T> RestResponse<T> answered(RestResponse.Status status, T body) {
        return RestResponse.ResponseBuilder.create(status, body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
