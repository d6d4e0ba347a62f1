package dev.pluto.messaging.peer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks memory's part: recalls everything it was given about a person. */
public final class MemoryPeer extends Peer {

    private final Map<UUID, List<JsonObject>> memories = new ConcurrentHashMap<>();
    private volatile Duration delay = Duration.ZERO;

    @Override
    void handle(Request request) throws Exception {
        Thread.sleep(delay.toMillis());
        UUID userId = UUID.fromString(new JsonObject(request.body()).getString("user_id"));
        request.answer(
                200,
                new JsonObject()
                        .put("memories", new JsonArray(List.copyOf(memories.getOrDefault(userId, List.of()))))
                        .encode());
    }

    public void remembers(UUID userId, String content, String occurredAt) {
        memories.computeIfAbsent(userId, unused -> new CopyOnWriteArrayList<>())
                .add(new JsonObject()
                        .put("id", UUID.randomUUID().toString())
                        .put("type", "fact")
                        .put("content", content)
                        .putNull("context")
                        .putNull("subject")
                        .putNull("speaker")
                        .put("occurred_at", occurredAt)
                        .put("score", 1.5)
                        .put("signals", new JsonObject().put("meaning", 0.5)));
    }

    public void takes(Duration time) {
        delay = time;
    }
}
