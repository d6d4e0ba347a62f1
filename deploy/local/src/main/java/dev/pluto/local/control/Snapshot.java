package dev.pluto.local.control;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the services know of a person at one moment, as an operator sees it.
 *
 * @param profile leaf values by path, such as {@code style_profile.emoji_usage}
 * @param memories what each memory says, by id
 * @param tasks each task in a few words, by id
 */
record Snapshot(Map<String, String> profile, Map<String, String> memories, Map<String, String> tasks) {

    /** Before the first contact. */
    static final Snapshot NOTHING = new Snapshot(Map.of(), Map.of(), Map.of());

    /** These change with every text and tell nothing. */
    private static final Set<String> DULL = Set.of("updated_at", "last_seen", "version", "id", "created_at");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);

    static Snapshot of(JsonObject person, OperatorApi api) throws InterruptedException {
        String filter = "?limit=100&user_id=" + person.getString("id");
        Map<String, String> profile = new TreeMap<>();
        flatten("", person, profile);
        Map<String, String> memories = new LinkedHashMap<>();
        for (Object item : items(api.get("/api/v1/memories" + filter))) {
            JsonObject memory = (JsonObject) item;
            memories.put(memory.getString("id"), memory.getString("type") + ": " + memory.getString("content"));
        }
        Map<String, String> tasks = new LinkedHashMap<>();
        for (Object item : items(api.get("/api/v1/tasks" + filter))) {
            JsonObject task = (JsonObject) item;
            tasks.put(task.getString("id"), describe(task));
        }
        return new Snapshot(profile, memories, tasks);
    }

    private static JsonArray items(JsonObject page) {
        return page.getJsonArray("items", new JsonArray());
    }

    private static void flatten(String path, JsonObject object, Map<String, String> into) {
        object.forEach(entry -> {
            String name = path + entry.getKey();
            if (entry.getValue() instanceof JsonObject nested) {
                flatten(name + ".", nested, into);
            } else if (!DULL.contains(name)) {
                into.put(name, String.valueOf(entry.getValue()));
            }
        });
    }

    private static String describe(JsonObject task) {
        String kind = task.getString("kind", "task").replace('_', ' ');
        String what = task.getString("what");
        String due = task.getString("next_run_at");
        String zone = task.getString("zone", "UTC");
        String when = due == null ? "" : ", " + MOMENT.format(Instant.parse(due).atZone(ZoneId.of(zone))) + " " + zone;
        return kind + (what == null ? "" : " \"" + what + "\"") + when + ", " + task.getString("state");
    }

    /** What is different here from an earlier moment, a line for each change, named by the service that made it. */
    List<String> since(Snapshot earlier) {
        List<String> lines = new ArrayList<>();
        if (!earlier.profile.isEmpty()) {
            profile.forEach((name, value) -> {
                String before = earlier.profile.getOrDefault(name, "null");
                if (!before.equals(value)) {
                    lines.add("identity   " + name + ": " + before + " → " + value);
                }
            });
        }
        memories.forEach((id, memory) -> {
            if (!memory.equals(earlier.memories.get(id))) {
                lines.add("memory     " + memory);
            }
        });
        tasks.forEach((id, task) -> {
            if (!task.equals(earlier.tasks.get(id))) {
                lines.add("scheduler  " + task);
            }
        });
        return lines;
    }
}
