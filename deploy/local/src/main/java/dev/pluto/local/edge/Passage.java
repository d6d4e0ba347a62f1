package dev.pluto.local.edge;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * One request on its way to whichever replica of a service takes it, each asked once. Another one is asked where that cannot do a
 * thing twice: nobody was reached, the one that was reached is leaving and says that it has not begun, or the request is
 * idempotent (RFC 9110, 9.2.2) and got no answer. Never after a deadline: what is slow here is slow there.
 */
final class Passage {

    private static final long LONGEST_WAIT_FOR_CONNECTION_MILLIS = 5_000;
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);

    private final HttpServerRequest request;
    private final Deque<SocketAddress> replicas;
    private final String uri;

    Passage(HttpServerRequest request, List<SocketAddress> replicas, String uri) {
        this.request = request;
        this.replicas = new ArrayDeque<>(replicas);
        this.uri = uri;
    }

    HttpServerRequest request() {
        return request;
    }

    boolean hasNext() {
        return !replicas.isEmpty();
    }

    /** For the next replica. */
    RequestOptions next() {
        SocketAddress replica = replicas.remove();
        return new RequestOptions()
                .setServer(replica)
                .setHost(replica.host())
                .setPort(replica.port())
                .setMethod(request.method())
                .setConnectTimeout(LONGEST_WAIT_FOR_CONNECTION_MILLIS)
                .setURI(uri);
    }

    /** Whether another replica may be asked after this answer. */
    boolean goesOnAfter(HttpClientResponse answer) {
        return hasNext()
                && answer.statusCode() == 503
                && answer.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)
                && !answer.headers().contains(HttpHeaders.CONTENT_TYPE);
    }

    /** Whether another replica may be asked after this one was reached and gave no answer. */
    boolean goesOnAfter(Throwable failure) {
        return hasNext() && IDEMPOTENT.contains(request.method()) && !(failure instanceof TimeoutException);
    }
}
