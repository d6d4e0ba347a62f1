package dev.pluto.local.edge;

import dev.pluto.servers.TlsFiles;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.time.Duration;
import java.util.Optional;

/**
 * The one address under which the other services reach all replicas of a service, as a cluster's own address does. It asks for
 * no route: behind it are the paths that never leave the house as well. Nor does it say that anything came from outside: services
 * refuse each other's tokens then.
 */
public final class HouseDoor {

    private static final int LONGEST_HEADERS = 16_384;
    private static final long SWEEP_MILLIS = 250;

    /** All callers are of the house, and share one address. */
    private static final EdgeLimits LIMITS = new EdgeLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(75),
            Duration.ofSeconds(60),
            8 * 1024,
            4096,
            4096,
            4096,
            4096);

    private final Vertx vertx;
    private final String service;
    private final Upstreams upstreams;
    private final Connections connections = new Connections(LIMITS, System::nanoTime);
    private final Forwarder forwarder;
    private final HttpServer server;

    /** @param tls who it is and whom it believes, as the services behind it; without, all of them speak in the clear */
    public HouseDoor(Vertx vertx, String service, Upstreams upstreams, Optional<TlsFiles> tls) {
        this.vertx = vertx;
        this.service = service;
        this.upstreams = upstreams;
        this.forwarder = new Forwarder(vertx, connections, LIMITS, tls.map(TlsFiles::authorities), false);
        HttpServerOptions options =
                new HttpServerOptions().setMaxHeaderSize(LONGEST_HEADERS).setHttp2ClearTextEnabled(false);
        tls.ifPresent(files -> options.setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertPath(files.certificate().toString())
                        .addKeyPath(files.key().toString())));
        this.server = vertx.createHttpServer(options)
                .connectionHandler(connections::opened)
                .requestHandler(this::handle);
    }

    /** Opens the door on this machine alone. The future holds the port. */
    public Future<Integer> listen() {
        Promise<Integer> opened = Promise.promise();
        vertx.getOrCreateContext().runOnContext(here -> {
            server.listen(0, "127.0.0.1").map(HttpServer::actualPort).onComplete(opened);
            vertx.setPeriodic(SWEEP_MILLIS, tick -> connections.sweep());
        });
        return opened.future();
    }

    private void handle(HttpServerRequest request) {
        connections.headArrived(request);
        forwarder.forward(new Passage(request, upstreams.find(service), request.uri()));
    }
}
