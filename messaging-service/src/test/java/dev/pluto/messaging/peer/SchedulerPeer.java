package dev.pluto.messaging.peer;

import dev.pluto.contracts.Contract;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Speaks scheduler's part: reminders are kept in a {@link ReminderBook}, and it has an agenda. */
public final class SchedulerPeer extends Peer {

    private static final String REMINDERS = "/api/v1/internal/reminders";

    private final ReminderBook book = new ReminderBook();
    private volatile JsonArray agenda = new JsonArray();

    @Override
    void handle(Request request) throws Exception {
        switch (request.path()) {
            case REMINDERS + "/plan" -> book.plan(request);
            case REMINDERS + "/list" -> book.list(request);
            case REMINDERS + "/change" -> book.change(request);
            case REMINDERS + "/undo" -> book.undo(request);
            default ->
                request.answer(200, Contract.AGENDA, new JsonObject(Contract.AGENDA.sample()).put("items", agenda));
        }
    }

    /** What a person has open, soonest first, each as the contract has it. */
    public List<JsonObject> open(UUID userId) {
        return book.open(userId);
    }

    /** The time of a reminder came: what was sent last is told with the list, and one that comes once is not open any more. */
    public void fires(UUID userId, UUID taskId, Instant at) {
        book.fires(userId, taskId, at);
    }

    /** From now on nobody may have more than so many open. */
    public void allows(int open) {
        book.allows(open);
    }

    @Override
    public void comeBack() {
        super.comeBack();
        book.allows(ReminderBook.MOST);
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
