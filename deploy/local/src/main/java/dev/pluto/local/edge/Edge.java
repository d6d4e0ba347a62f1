package dev.pluto.local.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The HTTP server in front of everything: the status page, the API documents, and the routes of {@code deploy/suite.yaml}. */
public final class Edge {

    private static final int LONGEST_URI = 8_192;
    private static final int LONGEST_HEADERS = 16_384;
    private static final long SWEEP_MILLIS = 250;

    private final Vertx vertx;
    private final HttpServer server;
    private final Connections connections;
    private final Alarm alarm = new Alarm(System::nanoTime);
    private final Routes routes;
    private final Upstreams upstreams;
    private final Pages pages;
    private final Forwarder forwarder;

    public Edge(Vertx vertx, Routes routes, Upstreams upstreams, Pages pages) {
        this(vertx, routes, upstreams, pages, Optional.empty());
    }

    /** @param authorities who signs for the services, a PEM file; empty where they speak no TLS */
    public Edge(Vertx vertx, Routes routes, Upstreams upstreams, Pages pages, Optional<Path> authorities) {
        this(vertx, routes, upstreams, pages, EdgeLimits.DEFAULT, authorities);
    }

    /** @param limits how patient it is */
    Edge(Vertx vertx, Routes routes, Upstreams upstreams, Pages pages, EdgeLimits limits, Optional<Path> authorities) {
        this.vertx = vertx;
        this.routes = routes;
        this.upstreams = upstreams;
        this.pages = pages;
        this.connections = new Connections(limits, System::nanoTime);
        this.forwarder = new Forwarder(vertx, connections, limits, authorities, true);
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxInitialLineLength(LONGEST_URI)
                        .setMaxHeaderSize(LONGEST_HEADERS)
                        // one kind of connection to keep a clock on; and what waits for HTTP/2's preface is not told of
                        .setHttp2ClearTextEnabled(false)
                        .setHandle100ContinueAutomatically(true))
                .connectionHandler(connections::opened)
                .requestHandler(this::handle);
    }

    /** Opens the door; port 0 picks a free one. The future holds the port. */
    public Future<Integer> listen(String host, int port) {
        Promise<Integer> opened = Promise.promise();
        // the server, its connections and their clock share one event loop
        vertx.getOrCreateContext().runOnContext(here -> {
            server.listen(port, host).map(HttpServer::actualPort).onComplete(opened);
            vertx.setPeriodic(SWEEP_MILLIS, tick -> connections.sweep());
        });
        return opened.future();
    }

    public Future<Void> close() {
        return server.close();
    }

    private void handle(HttpServerRequest request) {
        connections.headArrived(request);
        if (!HostHeader.isHonest(request)) {
            EdgeProblem.HOST_REFUSED.answer(request.response());
        } else if (TokenSight.isOfService(request)) {
            alarm.ring();
            EdgeProblem.TOKEN_REFUSED.answer(request.response());
        } else {
            admit(request);
        }
    }

    private void admit(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        if (!PathSpelling.isHonest(path)) {
            EdgeProblem.REFUSED.answer(request.response());
            return;
        }
        if (pages.answers(request, path)) {
            return;
        }
        ApiDocs.find(path)
                .ifPresentOrElse(
                        document -> forward(request, document.service(), document.uri()), () -> route(request, path));
    }

    private void route(HttpServerRequest request, String path) {
        Routes.Verdict verdict = routes.decide(path);
        if (verdict instanceof Routes.Verdict.Forward to) {
            forward(request, to.service(), request.uri());
        } else if (verdict instanceof Routes.Verdict.Refused) {
            EdgeProblem.REFUSED.answer(request.response());
        } else {
            EdgeProblem.NOT_FOUND.answer(request.response());
        }
    }

    private void forward(HttpServerRequest request, String service, String uri) {
        List<SocketAddress> replicas = upstreams.find(service);
        if (replicas.isEmpty()) {
            EdgeProblem.UNAVAILABLE.answer(request.response());
            return;
        }
        forwarder.forward(new Passage(request, replicas, uri));
    }
}
