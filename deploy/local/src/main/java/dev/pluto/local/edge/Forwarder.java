package dev.pluto.local.edge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Passes a request on to a service and streams the answer back. A small body is here to its end before a connection to the
 * service is taken; a large one is streamed, with back-pressure, on one of a few connections kept for that. Says who asked in
 * {@code X-Forwarded-*}, replacing what the client claims: the edge is where trust begins. Upgrades (WebSocket) become a plain
 * tunnel.
 */
final class Forwarder {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int POOL_SIZE = 256;
    private static final int STREAMS = 32;

    /** An answer up to this size waits here for a slow reader, and not in the service. */
    private static final int ANSWER_BUFFER = 64 * 1024;

    private static final String UPGRADE = "upgrade";

    private final Connections connections;
    /** Whether services are to know that a request came from outside, and from whom. */
    private final boolean fromOutside;

    private final long answerMillis;
    private final HttpClient client;
    private final HttpClient streaming;

    /** @param authorities who signs for the services; without, they are spoken to in the clear */
    Forwarder(
            Vertx vertx, Connections connections, EdgeLimits limits, Optional<Path> authorities, boolean fromOutside) {
        this.fromOutside = fromOutside;
        this.connections = connections;
        this.answerMillis = limits.answerTime().toMillis();
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setDecompressionSupported(false)
                .setKeepAliveTimeout(30);
        authorities.ifPresent(file -> options.setSsl(true)
                .setVerifyHost(true)
                .setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(POOL_SIZE));
        this.streaming = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(STREAMS));
    }

    /** Sends the request on. */
    void forward(Passage passage) {
        HttpServerRequest request = passage.request();
        if (wantsWebSocket(request)) {
            upgrade(passage);
            return;
        }
        Intake.read(request, body -> {
            if (body instanceof Intake.Body.Whole whole) {
                connections.bodyArrived(request);
                send(passage, whole.bytes());
            } else if (body instanceof Intake.Body.Begun begun) {
                connect(streaming, passage, onward -> stream(request, onward, begun.bytes()));
            }
        });
    }

    /** Whoever offers another protocol is answered in this one (RFC 9110, 7.8), as are bodies, which no WebSocket begins with. */
    private static boolean wantsWebSocket(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONNECTION, UPGRADE, true)
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && !hasBody(request);
    }

    /** A length of nothing is no body: some clients say it in every handshake. */
    private static boolean hasBody(HttpServerRequest request) {
        return isFramed(request)
                && !(request.headers().getAll(HttpHeaders.CONTENT_LENGTH).equals(List.of("0"))
                        && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }

    private static boolean isFramed(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void connect(HttpClient pool, Passage passage, Consumer<HttpClientRequest> then) {
        HttpServerRequest request = passage.request();
        if (request.response().closed() || !passage.hasNext()) {
            EdgeProblem.UNAVAILABLE.answer(request.response());
            return;
        }
        pool.request(passage.next())
                .onSuccess(onward -> {
                    PassedHeaders.copy(request.headers(), onward.headers());
                    PassedHeaders.describeClient(request, onward.headers(), fromOutside);
                    // what becomes of it its answer tells; with nobody to hear of it, Vert.x logs each as an error of
                    // ours
                    onward.exceptionHandler(failed -> {});
                    request.response().closeHandler(gone -> onward.reset());
                    then.accept(onward);
                })
                .onFailure(nobodyReached -> connect(pool, passage, then));
    }

    private void send(Passage passage, Buffer body) {
        HttpServerRequest request = passage.request();
        connect(client, passage, onward -> {
            onward.idleTimeout(answerMillis);
            // what is written is gone: another replica may need it
            Buffer bytes = passage.hasNext() ? body.copy() : body;
            Future<HttpClientResponse> answer = isFramed(request) ? onward.send(bytes) : onward.send();
            answer.onSuccess(given -> {
                        if (passage.goesOnAfter(given)) {
                            send(passage, body);
                        } else {
                            giveBack(given, request);
                        }
                    })
                    .onFailure(cause -> {
                        if (passage.goesOnAfter(cause)) {
                            send(passage, body);
                        } else {
                            problemOf(cause).answer(request.response());
                        }
                    });
        });
    }

    private void stream(HttpServerRequest request, HttpClientRequest onward, Buffer begun) {
        if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            onward.setChunked(true);
        }
        returned(onward.response(), request);
        onward.write(begun);
        BodyFlow.carry(request, onward, () -> onward.response().failed() || isGone(request.response()))
                .onSuccess(whole -> {
                    connections.bodyArrived(request);
                    onward.idleTimeout(answerMillis);
                })
                .onFailure(cause -> onward.reset());
    }

    private void returned(Future<HttpClientResponse> answer, HttpServerRequest request) {
        answer.onSuccess(given -> giveBack(given, request))
                .onFailure(cause -> problemOf(cause).answer(request.response()));
    }

    private static EdgeProblem problemOf(Throwable failure) {
        return failure instanceof TimeoutException ? EdgeProblem.TIMED_OUT : EdgeProblem.UNAVAILABLE;
    }

    private void upgrade(Passage passage) {
        HttpServerRequest request = passage.request();
        request.pause();
        connect(client, passage, onward -> {
            onward.putHeader(HttpHeaders.CONNECTION, UPGRADE);
            onward.putHeader(HttpHeaders.UPGRADE, request.getHeader(HttpHeaders.UPGRADE));
            onward.connect()
                    .onSuccess(answer -> tunnel(request, answer))
                    .onFailure(cause -> EdgeProblem.UNAVAILABLE.answer(request.response()));
        });
    }

    private void giveBack(HttpClientResponse answer, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (isGone(response)) {
            answer.request().reset();
            return;
        }
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        PassedHeaders.copy(answer.headers(), response.headers());
        if (!answer.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        if (isEvents(answer)) {
            connections.streams(request);
        }
        response.setWriteQueueMaxSize(ANSWER_BUFFER);
        BodyFlow.carry(answer, response, () -> isGone(response)).onFailure(cause -> {
            answer.request().reset();
            response.reset();
        });
    }

    private static boolean isEvents(HttpClientResponse answer) {
        String type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/event-stream");
    }

    private static boolean isGone(HttpServerResponse response) {
        return response.closed() || response.ended();
    }

    private void tunnel(HttpServerRequest request, HttpClientResponse answer) {
        if (answer.statusCode() != 101) {
            request.resume();
            giveBack(answer, request);
            return;
        }
        HttpServerResponse response = request.response();
        response.setStatusCode(101);
        answer.headers().forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        connections.upgraded(request);
        NetSocket upstream = answer.netSocket();
        upstream.pause();
        request.toNetSocket()
                .onSuccess(downstream -> {
                    upstream.pipeTo(downstream);
                    downstream.pipeTo(upstream);
                })
                .onFailure(cause -> upstream.close());
    }
}
