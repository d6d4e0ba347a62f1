package dev.pluto.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Identity's token endpoint, and a service that is called with what it gives, over real HTTP. */
public class TokenEndpoint implements QuarkusTestResourceLifecycleManager {

    static final AtomicInteger GRANTS = new AtomicInteger();
    static final AtomicInteger FAILING = new AtomicInteger();
    static final List<String> GRANT_REQUESTS = new CopyOnWriteArrayList<>();

    private final HttpServer server = newServer();

    @Override
    public Map<String, String> start() {
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "token-endpoint");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/api/v1/auth/token", TokenEndpoint::grant);
        server.createContext("/peer/", TokenEndpoint::peer);
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        return Map.of("pluto.identity-url", url, "pluto.memory-url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void grant(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String parameters = Stream.of(form.split("&")).sorted().collect(Collectors.joining("&"));
        GRANT_REQUESTS.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + parameters);
        if (FAILING.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 500, "{}");
            return;
        }
        String token = "token-" + GRANTS.incrementAndGet();
        answer(exchange, 200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }

    private static void peer(HttpExchange exchange) throws IOException {
        int status = Integer.parseInt(exchange.getRequestURI().getPath().substring("/peer/".length()));
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        answer(exchange, status, "{\"authorization_header\":\"" + authorization + "\",\"added_later\":1}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
