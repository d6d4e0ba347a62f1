package dev.pluto.local.edge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** The HTTP server in front of everything: the status page, the API documents, and the routes of {@code deploy/routes.yaml}. */
public final class Edge {

    private static final int LONGEST_URI = 8_192;
    private static final int LONGEST_HEADERS = 16_384;

    private final HttpServer server;
    private final Routes routes;
    private final Upstreams upstreams;
    private final Pages pages;
    private final Forwarder forwarder;

    public Edge(Vertx vertx, Routes routes, Upstreams upstreams, Pages pages) {
        this.routes = routes;
        this.upstreams = upstreams;
        this.pages = pages;
        this.forwarder = new Forwarder(vertx);
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxInitialLineLength(LONGEST_URI)
                        .setMaxHeaderSize(LONGEST_HEADERS)
                        .setHandle100ContinueAutomatically(true))
                .requestHandler(this::handle);
    }

    /** Opens the door; port 0 picks a free one. The future holds the port. */
    public Future<Integer> listen(String host, int port) {
        return server.listen(port, host).map(HttpServer::actualPort);
    }

    public Future<Void> close() {
        return server.close();
    }

    private void handle(HttpServerRequest request) {
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
        SocketAddress address = upstreams.find(service).orElse(null);
        if (address == null) {
            EdgeProblem.UNAVAILABLE.answer(request.response());
            return;
        }
        forwarder.forward(request, address, uri);
    }
}
