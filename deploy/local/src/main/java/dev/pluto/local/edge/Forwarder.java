package dev.pluto.local.edge;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Streams a request to a service and the answer back, with back-pressure both ways. Says who asked in {@code X-Forwarded-*},
 * replacing what the client claims: the edge is where trust begins. Upgrades (WebSocket) become a plain tunnel.
 */
final class Forwarder {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int POOL_SIZE = 256;
    private static final String UPGRADE = "upgrade";

    /** RFC 9110, 7.6.1: these belong to one connection and are never passed on. */
    private static final Set<String> HOP_BY_HOP = caseless(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    private static final Set<String> CLAIMS = caseless(
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto", "X-Real-IP");

    private final HttpClient client;

    Forwarder(Vertx vertx) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                        .setDecompressionSupported(false)
                        .setKeepAliveTimeout(30),
                new PoolOptions().setHttp1MaxSize(POOL_SIZE));
    }

    /** Sends the request on under {@code uri}, which may differ from the one asked for. */
    void forward(HttpServerRequest request, SocketAddress service, String uri) {
        request.pause();
        RequestOptions options = new RequestOptions()
                .setServer(service)
                .setHost(service.host())
                .setPort(service.port())
                .setMethod(request.method())
                .setURI(uri);
        client.request(options).onSuccess(onward -> send(request, onward)).onFailure(cause -> {
            request.resume();
            EdgeProblem.UNAVAILABLE.answer(request.response());
        });
    }

    private void send(HttpServerRequest request, HttpClientRequest onward) {
        boolean upgrades = request.headers().contains(HttpHeaders.CONNECTION, UPGRADE, true);
        copyHeaders(request.headers(), onward.headers());
        describeClient(request, onward);
        request.response().closeHandler(gone -> onward.reset());
        if (upgrades) {
            onward.putHeader(HttpHeaders.CONNECTION, UPGRADE);
            onward.putHeader(HttpHeaders.UPGRADE, request.getHeader(HttpHeaders.UPGRADE));
            onward.connect()
                    .onSuccess(answer -> tunnel(request, answer))
                    .onFailure(cause -> EdgeProblem.UNAVAILABLE.answer(request.response()));
            return;
        }
        boolean framed = request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (framed && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            onward.setChunked(true);
        }
        (framed ? onward.send(request) : withoutBody(request, onward))
                .onSuccess(answer -> giveBack(answer, request.response()))
                .onFailure(cause -> EdgeProblem.UNAVAILABLE.answer(request.response()));
    }

    private static Future<HttpClientResponse> withoutBody(HttpServerRequest request, HttpClientRequest onward) {
        request.resume();
        return onward.send();
    }

    private static void giveBack(HttpClientResponse answer, HttpServerResponse response) {
        if (response.closed()) {
            answer.request().reset();
            return;
        }
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        copyHeaders(answer.headers(), response.headers());
        if (!answer.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        answer.pipeTo(response).onFailure(cause -> response.reset());
    }

    private static void tunnel(HttpServerRequest request, HttpClientResponse answer) {
        if (answer.statusCode() != 101) {
            request.resume();
            giveBack(answer, request.response());
            return;
        }
        HttpServerResponse response = request.response();
        response.setStatusCode(101);
        answer.headers().forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        NetSocket upstream = answer.netSocket();
        upstream.pause();
        request.toNetSocket()
                .onSuccess(downstream -> {
                    upstream.pipeTo(downstream);
                    downstream.pipeTo(upstream);
                })
                .onFailure(cause -> upstream.close());
    }

    private static void copyHeaders(MultiMap from, MultiMap to) {
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        from.getAll(HttpHeaders.CONNECTION)
                .forEach(value -> named.addAll(List.of(value.trim().split("\\s*,\\s*"))));
        from.forEach(header -> {
            String name = header.getKey();
            if (!HOP_BY_HOP.contains(name) && !CLAIMS.contains(name) && !named.contains(name)) {
                to.add(name, header.getValue());
            }
        });
    }

    private static void describeClient(HttpServerRequest request, HttpClientRequest onward) {
        String host = String.valueOf(request.getHeader(HttpHeaders.HOST));
        onward.putHeader(HttpHeaders.HOST, host);
        onward.putHeader("X-Forwarded-Host", host);
        onward.putHeader("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        onward.putHeader("X-Forwarded-For", request.remoteAddress().hostAddress());
    }

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
