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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on this machine that speaks the protocol of a service next to ours. What it does wrong is asked for by the end of a path,
 * {@code ""} for all of them, and ends with {@link #comeBack}.
 */
public abstract class Peer {

    /**
     * What goes wrong.
     *
     * @param status with which it is answered instead of done; 0 when it is not
     * @param isDone whether what is asked is done
     * @param isAnswered whether the line is not cut
     */
    private record Fault(int status, String code, boolean isDone, boolean isAnswered) {
        private static final Fault NONE = new Fault(0, "", true, true);
    }

    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    Peer() {}

    /** A request as it came in, before anything is done about it; a header that is not there is {@code null} in letters. */
    public record Asked(String method, String path, String ifMatch, JsonObject body) {}

    /** What came in, and the way to answer it. */
    record Request(String method, String path, String query, String body, HttpExchange exchange, boolean isMute) {

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

        /** Breaks when what it is about to answer is no such answer: a peer must not make up what no service says. */
        void answer(int status, Contract contract, JsonObject answer) throws IOException {
            List<String> faults = ContractRules.faults(contract.schema(), answer.encode(), Contract.schemas());
            if (!faults.isEmpty()) {
                throw new IllegalStateException(path + ": " + faults);
            }
            answer(status, answer.encode());
        }

        void answer(int status, String json) throws IOException {
            send(status, "application/json", json);
        }

        void problem(int status, String code) throws IOException {
            send(status, "application/problem+json", "{\"status\":" + status + ",\"code\":\"" + code + "\"}");
        }

        private void send(int status, String type, String json) throws IOException {
            if (isMute) {
                return; // closing the exchange without an answer hangs up
            }
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
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
                serve(exchange);
            } catch (Exception e) {
                exchange.sendResponseHeaders(500, -1);
            }
        });
        server.start();
        return url();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws Exception {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        Fault fault = fault(path);
        var request = new Request(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestURI().getRawQuery(),
                body,
                exchange,
                !fault.isAnswered());
        note(request);
        for (Map.Entry<String, CountDownLatch> hold : held.entrySet()) {
            if (path.endsWith(hold.getKey())) {
                hold.getValue().await();
            }
        }
        if (fault.status() > 0) {
            request.problem(fault.status(), fault.code());
        } else if (fault.isDone()) {
            handle(request);
        }
    }

    private void note(Request request) {
        if (request.body().startsWith("{")) {
            asked.add(new Asked(
                    request.method(),
                    request.path(),
                    String.valueOf(request.header("If-Match")),
                    new JsonObject(request.body())));
        }
    }

    private Fault fault(String path) {
        return faults.keySet().stream()
                .filter(path::endsWith)
                .max(Comparator.comparingInt(String::length))
                .map(faults::get)
                .orElse(Fault.NONE);
    }

    void stop() {
        server.stop(0);
    }

    /** Whatever was asked with a body below a path that ends like this, the oldest first. */
    public List<Asked> asked(String pathEnd) {
        return asked.stream().filter(one -> one.path().endsWith(pathEnd)).toList();
    }

    /** From now on everything is answered with 503. */
    public void goDown() {
        answers("", 503, "peer:down");
    }

    /** From now on this is answered, and nothing is done. */
    public void answers(String pathEnd, int status, String code) {
        faults.put(pathEnd, new Fault(status, code, false, true));
    }

    /** From now on the line is cut before anything is done. */
    public void hangsUp(String pathEnd) {
        faults.put(pathEnd, new Fault(0, "", false, false));
    }

    /** From now on what is asked is done and the line is cut then, as when a service dies before it answers. */
    public void losesAnswers(String pathEnd) {
        faults.put(pathEnd, new Fault(0, "", true, false));
    }

    /** From now on what is asked is neither done nor answered before {@link #letsGo}, however long that takes. */
    public void holds(String pathEnd) {
        held.put(pathEnd, new CountDownLatch(1));
    }

    /** What is held is done and answered, and nothing is held any more. */
    public void letsGo() {
        held.values().forEach(CountDownLatch::countDown);
        held.clear();
    }

    /** All is well again. */
    public void comeBack() {
        faults.clear();
        letsGo();
    }

    private static ExecutorService threads() {
        return Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "peer");
            thread.setDaemon(true);
            return thread;
        });
    }
}
