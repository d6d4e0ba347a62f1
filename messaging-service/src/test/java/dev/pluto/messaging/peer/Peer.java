package dev.pluto.messaging.peer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server on this machine that speaks the protocol of a service next to ours. */
abstract class Peer {

    private final AtomicBoolean down = new AtomicBoolean();
    private HttpServer server;

    /** What came in, and the way to answer it. */
    record Request(String method, String path, String query, String body, HttpExchange exchange) {

        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }

        /** Breaks, which is answered with 500, when what was asked is no such request. */
        JsonObject asked(Contract contract) {
            List<String> faults = ContractRules.faults(contract.schema(), body, Contract.schemas());
            if (!faults.isEmpty()) {
                throw new IllegalStateException(path + ": " + faults);
            }
            return new JsonObject(body);
        }

        void answer(int status, String json) throws IOException {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        void problem(int status, String code) throws IOException {
            byte[] bytes = ("{\"status\":" + status + ",\"code\":\"" + code + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    abstract void handle(Request request) throws Exception;

    String start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads());
        server.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var uri = exchange.getRequestURI();
                var request =
                        new Request(exchange.getRequestMethod(), uri.getPath(), uri.getRawQuery(), body, exchange);
                if (down.get()) {
                    request.problem(503, "peer:down");
                } else {
                    handle(request);
                }
            } catch (Exception e) {
                exchange.sendResponseHeaders(500, -1);
            }
        });
        server.start();
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** From now on everything is answered with 503. */
    public void goDown() {
        down.set(true);
    }

    public void comeBack() {
        down.set(false);
    }

    private static ExecutorService threads() {
        return Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "peer");
            thread.setDaemon(true);
            return thread;
        });
    }
}
