package dev.pluto.messaging.peer;

import dev.pluto.contracts.Contract;
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
        UUID userId = UUID.fromString(request.asked(Contract.RECALL_QUESTION).getString("user_id"));
        request.answer(
                200,
                new JsonObject(Contract.RECALL.sample())
                        .put("memories", new JsonArray(List.copyOf(memories.getOrDefault(userId, List.of()))))
                        .encode());
    }

    /** Something that is not about what is asked, unless its words are. */
    public void remembers(UUID userId, String content, String occurredAt) {
        remembers(
                userId,
                memory().put("content", content).put("occurred_at", occurredAt).put("likelihood", 0.1));
    }

    /** Anything, even what no memory is. */
    public void remembers(UUID userId, JsonObject memory) {
        memories.computeIfAbsent(userId, unused -> new CopyOnWriteArrayList<>()).add(memory);
    }

    /** A memory as the contract has it, to be changed. */
    public static JsonObject memory() {
        return new JsonObject(Contract.RECALL.sample())
                .getJsonArray("memories")
                .getJsonObject(0)
                .put("id", UUID.randomUUID().toString());
    }

    public void takes(Duration time) {
        delay = time;
    }
}
