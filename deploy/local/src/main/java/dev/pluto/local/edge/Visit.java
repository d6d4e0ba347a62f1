package dev.pluto.local.edge;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** One connection of a client: what is waited for on it, and since when. Kept by {@link Connections}. */
final class Visit {

    enum Phase {
        /** Open, and no request yet. */
        HEAD,
        /** The head is here, the body is not. */
        BODY,
        /** The service works, or its answer is on its way. */
        ANSWER,
        /** The answer goes on for as long as both sides wish: events as they happen. */
        STREAM,
        /** Answered before the body was whole: the rest is read for a moment, since closing at once would lose the answer. */
        REST,
        /** Between two requests. */
        IDLE,
        /** An upgraded connection; HTTP has ended on it. */
        TUNNEL
    }

    private final HttpConnection connection;
    private final String address;
    private Phase phase = Phase.HEAD;
    private long since;
    private @Nullable HttpServerRequest request;

    Visit(HttpConnection connection, long now) {
        this.connection = connection;
        this.address = connection.remoteAddress().hostAddress();
        this.since = now;
    }

    HttpConnection connection() {
        return connection;
    }

    String address() {
        return address;
    }

    Phase phase() {
        return phase;
    }

    /** Nanoseconds, of {@link System#nanoTime}. */
    long since() {
        return since;
    }

    @Nullable
    HttpServerRequest request() {
        return request;
    }

    /** Whether somebody has begun a request and not finished it. */
    boolean isWaiting() {
        return phase == Phase.HEAD || phase == Phase.BODY;
    }

    void begin(HttpServerRequest arrived, Phase next, long now) {
        request = arrived;
        enter(next, now);
    }

    void enter(Phase next, long now) {
        phase = next;
        since = now;
    }
}
