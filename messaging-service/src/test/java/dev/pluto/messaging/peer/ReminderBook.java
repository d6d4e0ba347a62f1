package dev.pluto.messaging.peer;

import dev.pluto.contracts.Contract;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reminders as scheduler keeps them: each deed once, taken back once, and only what nobody changed since. */
final class ReminderBook {

    static final int MOST = 500;

    private final Map<UUID, Task> tasks = new HashMap<>();
    private final Map<UUID, Deed> deeds = new HashMap<>();
    private final Map<UUID, Integer> undone = new HashMap<>();
    private final Map<UUID, Task> fired = new HashMap<>();
    private final Map<UUID, Instant> firedAt = new HashMap<>();
    private int allowed = MOST;

    /** @param answer as the contract has it */
    private record Task(UUID id, UUID userId, JsonObject answer, boolean isOpen, int version) {
        private Task changed(JsonObject to, boolean open) {
            return new Task(id, userId, to, open, version + 1);
        }
    }

    /** @param answer what was answered, and is again */
    private record Deed(UUID userId, JsonObject answer, List<Task> before, List<Task> after) {}

    synchronized void plan(Peer.Request request) throws Exception {
        JsonObject asked = request.asked(Contract.PLANNED_REMINDER);
        UUID userId = id(asked, "user_id");
        Deed known = deeds.get(id(asked, "deed"));
        if (known != null) {
            request.answer(200, Contract.REMINDER, known.answer());
        } else if (open(userId).size() >= allowed) {
            request.problem(409, "scheduler:task.limit");
        } else {
            JsonObject answer = new JsonObject(Contract.REMINDER.sample())
                    .put("kind", asked.getString("kind"))
                    .put("channel", asked.getString("channel"))
                    .put("what", asked.getString("what"));
            Task task = task(userId, at(answer, asked));
            deeds.put(id(asked, "deed"), new Deed(userId, task.answer(), List.of(), List.of(task)));
            request.answer(201, Contract.REMINDER, task.answer());
        }
    }

    synchronized void list(Peer.Request request) throws Exception {
        JsonObject asked = request.asked(Contract.REMINDERS_WANTED);
        UUID userId = id(asked, "user_id");
        List<JsonObject> found = open(userId).stream()
                .filter(one -> within(asked, Instant.parse(one.getString("due_at"))))
                .toList();
        Task last = fired.get(userId);
        request.answer(
                200,
                Contract.REMINDERS,
                new JsonObject()
                        .put(
                                "reminders",
                                new JsonArray(found.stream()
                                        .limit(asked.getInteger("limit", 50))
                                        .toList()))
                        .put("total", found.size())
                        .put("last_fired", last == null ? null : last.answer())
                        .put(
                                "last_fired_at",
                                last == null ? null : firedAt.get(userId).toString()));
    }

    synchronized void change(Peer.Request request) throws Exception {
        JsonObject asked = request.asked(Contract.REMINDER_CHANGE);
        UUID userId = id(asked, "user_id");
        Deed known = deeds.get(id(asked, "deed"));
        if (known != null) {
            request.answer(200, Contract.REMINDERS_CHANGED, known.answer());
            return;
        }
        List<Task> before = asked.getJsonArray("task_ids").stream()
                .map(one -> tasks.get(UUID.fromString(String.valueOf(one))))
                .toList();
        if (before.stream().anyMatch(task -> task == null || !mayBe(asked.getString("verb"), task, userId))) {
            request.problem(404, "scheduler:task.unknown");
            return;
        }
        List<Task> after = before.stream().map(task -> changed(asked, task)).toList();
        JsonObject answer = new JsonObject()
                .put("deed", asked.getString("deed"))
                .put("before", answers(before))
                .put("after", answers(after.stream().filter(Task::isOpen).toList()));
        deeds.put(id(asked, "deed"), new Deed(userId, answer, before, after));
        request.answer(200, Contract.REMINDERS_CHANGED, answer);
    }

    synchronized void undo(Peer.Request request) throws Exception {
        JsonObject asked = request.asked(Contract.DEED_UNDO);
        Deed deed = deeds.get(id(asked, "deed"));
        boolean isTheirs = deed != null && deed.userId().equals(id(asked, "user_id"));
        int count = isTheirs ? undone.computeIfAbsent(id(asked, "deed"), unused -> takeBack(deed)) : 0;
        request.answer(200, Contract.DEED_UNDONE, new JsonObject().put("count", count));
    }

    private int takeBack(Deed deed) {
        return (int)
                deed.after().stream().filter(after -> takeBack(deed, after)).count();
    }

    /** One that was made is cancelled, any other is as it was. */
    private boolean takeBack(Deed deed, Task after) {
        Task now = tasks.get(after.id());
        if (now == null || now.version() != after.version()) {
            return false;
        }
        Task was = deed.before().stream()
                .filter(one -> one.id().equals(after.id()))
                .findFirst()
                .orElse(null);
        tasks.put(now.id(), was == null ? now.changed(now.answer(), false) : now.changed(was.answer(), was.isOpen()));
        return true;
    }

    private boolean mayBe(String verb, Task task, UUID userId) {
        boolean wasSent = task.equals(fired.get(userId)) && (verb.equals("snooze") || verb.equals("finish"));
        return task.userId().equals(userId) && (task.isOpen() || wasSent);
    }

    private Task changed(JsonObject asked, Task task) {
        boolean repeats = task.answer().getString("rrule") != null;
        return switch (asked.getString("verb")) {
            case "move" -> stored(task.changed(at(task.answer().copy(), asked), true));
            case "snooze" ->
                repeats || !task.isOpen()
                        ? task(task.userId(), at(task.answer().copy().putNull("rrule"), asked))
                        : stored(task.changed(at(task.answer().copy(), asked), true));
            case "finish", "skip" -> stored(task.changed(task.answer(), repeats));
            default -> stored(task.changed(task.answer(), false));
        };
    }

    /** With the moment that is asked for; a rule stays where none is. */
    private static JsonObject at(JsonObject answer, JsonObject asked) {
        ZoneId zone = ZoneId.of(asked.getString("zone"));
        Instant due =
                LocalDateTime.parse(asked.getString("starts_at")).atZone(zone).toInstant();
        String rule = asked.getString("rrule");
        return answer.put("zone", zone.getId())
                .put("due_at", due.toString())
                .put("rrule", rule == null ? answer.getString("rrule") : rule)
                .put("zone_said", Objects.equals(asked.getBoolean("follows_person"), false));
    }

    private Task task(UUID userId, JsonObject answer) {
        UUID id = UUID.randomUUID();
        return stored(new Task(id, userId, answer.put("task_id", id.toString()), true, 0));
    }

    private Task stored(Task task) {
        tasks.put(task.id(), task);
        return task;
    }

    synchronized List<JsonObject> open(UUID userId) {
        return new ArrayList<>(tasks.values())
                .stream()
                        .filter(task -> task.isOpen() && task.userId().equals(userId))
                        .map(Task::answer)
                        .sorted(Comparator.comparing(one -> Instant.parse(one.getString("due_at"))))
                        .toList();
    }

    synchronized void fires(UUID userId, UUID taskId, Instant at) {
        Task task = Objects.requireNonNull(tasks.get(taskId));
        boolean repeats = task.answer().getString("rrule") != null;
        fired.put(userId, stored(task.changed(task.answer(), repeats)));
        firedAt.put(userId, at);
    }

    synchronized void allows(int open) {
        allowed = open;
    }

    private static boolean within(JsonObject asked, Instant due) {
        Instant from = asked.getInstant("from");
        Instant until = asked.getInstant("until");
        return (from == null || !due.isBefore(from)) && (until == null || due.isBefore(until));
    }

    private static JsonArray answers(List<Task> tasks) {
        return new JsonArray(tasks.stream().map(Task::answer).toList());
    }

    private static UUID id(JsonObject asked, String member) {
        return UUID.fromString(asked.getString(member));
    }
}
