package dev.pluto.local.edge;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** What the edge itself answers when no service does, as problem+json (RFC 9457). */
enum EdgeProblem {
    NOT_FOUND(404, "edge:path.unknown", "Nothing is here"),
    REFUSED(400, "edge:path.refused", "This spelling of a path is not accepted"),
    HOST_REFUSED(400, "edge:host.refused", "A request names the one host it is for"),
    TOKEN_REFUSED(403, "edge:token.refused", "A token of this kind is not taken here"),
    TOO_SLOW(408, "edge:request.too-slow", "The request did not come to its end in time"),
    UNAVAILABLE(503, "edge:service.unavailable", "The service does not answer just now, try again"),
    TIMED_OUT(504, "edge:service.timed-out", "The service did not answer in time");

    private static final String RETRY_AFTER_SECONDS = "2";

    private final int status;
    private final String code;
    private final String title;

    EdgeProblem(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    void answer(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // half an answer is out already: only a broken connection tells the client that the rest is missing
            response.reset();
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", "application/problem+json");
        if (status == 503) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (status == 408) {
            response.putHeader("Connection", "close"); // RFC 9110, 15.5.9
        }
        response.end(new JsonObject()
                .put("status", status)
                .put("title", title)
                .put("code", code)
                .encode());
    }
}
