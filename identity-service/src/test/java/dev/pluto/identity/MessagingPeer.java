package dev.pluto.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks messaging-service's part: takes orders of codes that obey the contract, from whoever has a token of identity's for that. The
 * token is asked of the very service under test, which therefore listens where it is told to.
 */
public final class MessagingPeer implements QuarkusTestResourceLifecycleManager {

    private static final List<JsonObject> ORDERS = new CopyOnWriteArrayList<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();

    private final HttpServer server = listening();

    @Override
    public Map<String, String> start() {
        server.createContext("/api/v1/internal/codes", MessagingPeer::take);
        server.start();
        String port = Integer.toString(freePort());
        return Map.of(
                "quarkus.http.test-port",
                port,
                "pluto.identity-url",
                "http://localhost:" + port,
                "pluto.messaging-url",
                "http://localhost:" + server.getAddress().getPort());
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status(exchange, body), -1);
        }
    }

    private static int status(HttpExchange exchange, String body) {
        if (!isForCodes(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return 403;
        }
        if (!ContractRules.faults(Contract.CODE_ORDER.schema(), body, Contract.schemas())
                .isEmpty()) {
            return 422;
        }
        if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return 503;
        }
        ORDERS.add(new JsonObject(body));
        return 204;
    }

    private static boolean isForCodes(String authorization) {
        String payload = authorization.substring("Bearer ".length()).split("\\.")[1];
        JsonObject claims = new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        Object audience = claims.getValue("aud");
        boolean here = audience instanceof JsonArray several
                ? several.contains("pluto-messaging")
                : "pluto-messaging".equals(audience);
        return here && "code:send".equals(claims.getString("scope"));
    }

    /** So many orders are answered with 503. */
    public static void failsNext(int times) {
        FAILURES.set(times);
    }

    /** The newest code ordered for a number. */
    public static Optional<JsonObject> orderFor(String number) {
        List<JsonObject> all = ordersFor(number);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All codes ordered for a number, the oldest first. */
    public static List<JsonObject> ordersFor(String number) {
        return ORDERS.stream()
                .filter(order -> number.equals(order.getString("phone_number")))
                .toList();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
