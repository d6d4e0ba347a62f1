package dev.pluto.messaging.peer;

import dev.pluto.contracts.Contract;
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
            request.answer(
                    200,
                    new JsonObject(Contract.AGENDA.sample())
                            .put("items", agenda)
                            .encode());
            return;
        }
        JsonObject wish = request.asked(Contract.REMINDER_REQUEST);
        wishes.add(wish.getString("text"));
        keys.add(request.header("Idempotency-Key"));
        Thread.sleep(delay.toMillis());
        if (!wish.getString("text").contains("tomorrow")) {
            request.problem(422, "scheduler:phrase.not-understood");
            return;
        }
        request.answer(
                201,
                new JsonObject(Contract.REMINDER.sample())
                        .put("task_id", UUID.randomUUID().toString())
                        .put("zone", wish.getString("zone"))
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
        JsonObject item = new JsonObject(Contract.AGENDA.sample())
                .getJsonArray("items")
                .getJsonObject(0)
                .put("what", what)
                .put("due_at", dueAt);
        agenda = new JsonArray().add(item);
    }
}
