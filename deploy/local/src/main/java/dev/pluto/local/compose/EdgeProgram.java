package dev.pluto.local.compose;

import dev.pluto.local.edge.Edge;
import dev.pluto.local.edge.Pages;
import dev.pluto.local.edge.Routes;
import dev.pluto.local.suite.OwnVertx;
import dev.pluto.servers.SuiteManifest;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The edge by itself: each service is found by its own name at the port that {@code deploy/suite.yaml} gives it. */
public final class EdgeProgram {

    private static final int PORT = 8080;
    private static final long PATIENCE_SECONDS = 10;

    private EdgeProgram() {}

    /** Runs until it is told to end. */
    public static void main(String[] arguments) throws Exception {
        Vertx vertx = OwnVertx.create();
        Edge edge = of(vertx, SuiteManifest.OF_THIS_BUILD);
        int port = edge.listen("0.0.0.0", PORT)
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            edge.close();
            end.countDown();
        }));
        System.out.println("Pluto answers on port " + port);
        end.await();
    }

    static Edge of(Vertx vertx, SuiteManifest suite) {
        Pages pages = new Pages(Set.copyOf(suite.names()), () -> "{\"parts\":[]}");
        return new Edge(vertx, Routes.of(suite), name -> address(suite, name), pages);
    }

    private static List<SocketAddress> address(SuiteManifest suite, String name) {
        return suite.services().stream()
                .filter(service -> service.name().equals(name))
                .map(service -> SocketAddress.inetSocketAddress(service.port(), service.name()))
                .toList();
    }
}
