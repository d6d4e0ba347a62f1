package dev.pluto.messaging.peer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks scheduler's part: sets every reminder that says "tomorrow" for half past seven, and has an agenda. */
public final class SchedulerPeer extends Peer {

    private final List<String> wishes = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile JsonArray agenda = new JsonArray();
    private volatile Duration delay = Duration.ZERO;

    @Override
    void handle(Request request) throws Exception {
        if (request.path().endsWith("/agenda")) {
            request.answer(200, new JsonObject().put("items", agenda).encode());
            return;
        }
        JsonObject wish = new JsonObject(request.body());
        wishes.add(wish.getString("text"));
        keys.add(request.header("Idempotency-Key"));
        Thread.sleep(delay.toMillis());
        if (!wish.getString("text").contains("tomorrow")) {
            request.problem(422, "scheduler:phrase.not-understood");
            return;
        }
        request.answer(
                201,
                new JsonObject()
                        .put("task_id", UUID.randomUUID().toString())
                        .put("kind", "reminder")
                        .put("what", "call my mum")
                        .put("due_at", "2031-05-06T05:30:00Z")
                        .putNull("rrule")
                        .put("zone", wish.getString("zone"))
                        .put("paused", false)
                        .encode());
    }

    public void takes(Duration time) {
        delay = time;
    }

    public List<String> wishes() {
        return wishes;
    }

    public List<String> idempotencyKeys() {
        return keys;
    }

    public void plans(String what, String dueAt) {
        agenda = new JsonArray()
                .add(new JsonObject()
                        .put("task_id", UUID.randomUUID().toString())
                        .put("kind", "reminder")
                        .put("what", what)
                        .put("due_at", dueAt));
    }
}
