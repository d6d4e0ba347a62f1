package dev.pluto.local.suite;

import dev.pluto.local.edge.HouseDoor;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often each service runs, and where it is reached: its only replica directly, several through one address in front of those
 * that run, in turn.
 */
final class Replicas {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Parts parts;
    private final SuiteTls tls;
    private final int count;
    private final Map<String, List<Part>> replicas = new TreeMap<>();
    private final Map<Part, String> doors = new TreeMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(Parts parts, SuiteTls tls, Set<Part> services, int count) {
        this.parts = parts;
        this.tls = tls;
        this.count = count;
        services.forEach(service -> replicas.put(service.title(), service.replicas(count)));
    }

    List<Part> all() {
        return replicas.values().stream().flatMap(List::stream).toList();
    }

    /** The replicas of a service; none when it is not part of this suite. */
    List<Part> of(Part service) {
        return replicas.getOrDefault(service.title(), List.of());
    }

    /** One of each service first: they make the tables. Others need not wait for each other. */
    List<List<Part>> waves() {
        List<Part> first =
                replicas.values().stream().map(several -> several.get(0)).toList();
        List<Part> others = replicas.values().stream()
                .flatMap(several -> several.stream().skip(1))
                .toList();
        return List.of(first, others);
    }

    /** Opens the addresses in front of services that run more than once. */
    void open(Vertx vertx) {
        if (count > 1) {
            Part.services().stream()
                    .filter(part -> !of(part).isEmpty())
                    .forEach(service -> doors.put(service, open(vertx, service)));
        }
    }

    private String open(Vertx vertx, Part service) {
        int port = new HouseDoor(vertx, service.title(), this::addresses, tls.files())
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return tls.url(port);
    }

    /** Where the others reach a service. */
    String url(Part service) {
        String door = doors.get(service);
        return door == null ? tls.url(port(of(service).get(0))) : door;
    }

    /** Where each service of this suite is reached by the others. */
    Map<Part, String> urls() {
        Map<Part, String> urls = new TreeMap<>();
        Part.services().stream()
                .filter(part -> !of(part).isEmpty())
                .forEach(service -> urls.put(service, url(service)));
        return urls;
    }

    /** Of the replicas that run, each in front in its turn; of all where none does. */
    List<SocketAddress> addresses(String service) {
        List<Part> several = replicas.getOrDefault(service, List.of());
        List<Part> running = several.stream().filter(this::takesRequests).toList();
        List<SocketAddress> addresses = new ArrayList<>((running.isEmpty() ? several : running)
                .stream()
                        .map(part -> SocketAddress.inetSocketAddress(port(part), "127.0.0.1"))
                        .toList());
        if (addresses.size() > 1) {
            Collections.rotate(addresses, Math.floorMod(turn.getAndIncrement(), addresses.size()));
        }
        return addresses;
    }

    private boolean takesRequests(Part part) {
        return parts.get(part).state() == Supervised.State.RUNNING;
    }

    private int port(Part part) {
        return parts.get(part).runner().port();
    }
}
