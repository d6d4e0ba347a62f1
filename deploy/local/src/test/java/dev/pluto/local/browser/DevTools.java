package dev.pluto.local.browser;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The DevTools protocol: commands that are answered, and events. One command after the other. */
final class DevTools implements WebSocket.Listener {

    private static final int PATIENCE_SECONDS = 120;

    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    private DevTools() {}

    static DevTools at(HttpClient client, URI address) {
        DevTools tools = new DevTools();
        tools.socket = client.newWebSocketBuilder().buildAsync(address, tools).join();
        return tools;
    }

    /**
     * Sends a command.
     *
     * @param session of a tab, null for the browser
     * @throws IllegalStateException with what the browser refused
     */
    synchronized JsonObject call(@Nullable String session, String method, JsonObject values) {
        int number = numbers.incrementAndGet();
        JsonObject command =
                new JsonObject().put("id", number).put("method", method).put("params", values);
        if (session != null) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        try {
            open().sendText(command.encode(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            JsonObject answered = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answered.containsKey("error")) {
                throw new IllegalStateException(method + ": " + answered.getJsonObject("error"));
            }
            return answered.getJsonObject("result");
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method, e);
        }
    }

    /** What has happened in a tab, of one kind. */
    List<JsonObject> events(String session, String method) {
        return events.stream()
                .filter(event ->
                        method.equals(event.getString("method")) && session.equals(event.getString("sessionId")))
                .map(event -> event.getJsonObject("params"))
                .toList();
    }

    void close() {
        open().abort();
    }

    private WebSocket open() {
        if (socket == null) {
            throw new IllegalStateException("not connected");
        }
        return socket;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            take(new JsonObject(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void take(JsonObject said) {
        Integer number = said.getInteger("id");
        if (number == null) {
            events.add(said);
            return;
        }
        CompletableFuture<JsonObject> answer = waiting.remove(number);
        if (answer != null) {
            answer.complete(said);
        }
    }
}
