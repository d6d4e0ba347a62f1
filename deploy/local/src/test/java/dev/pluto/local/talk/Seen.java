package dev.pluto.local.talk;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an operator sees of a person at one moment.
 *
 * @param tasks those that were asked for, also cancelled ones
 * @param lists the items of lists by name; empty when lists cannot be asked for
 * @param facts the sentences of what holds; empty when facts cannot be asked for
 * @param rows what is stored for the person, by table, as a number that changes with it
 */
record Seen(
        JsonObject profile,
        List<Task> tasks,
        Optional<Map<String, List<String>>> lists,
        Optional<Set<String>> facts,
        Map<String, String> rows) {

    /** @param next null when nothing comes */
    record Task(String id, String state, String what, LocalDateTime start, String rrule, ZoneId zone, Instant next) {

        static Task of(JsonObject task) {
            String next = task.getString("next_run_at");
            return new Task(
                    task.getString("id"),
                    task.getString("state"),
                    Objects.requireNonNullElse(task.getString("what"), ""),
                    LocalDateTime.parse(task.getString("starts_at")),
                    task.getString("rrule"),
                    ZoneId.of(task.getString("zone")),
                    next == null ? null : Instant.parse(next));
        }

        boolean isActive() {
            return state.equals("active") && next != null;
        }

        boolean isOpen() {
            return state.equals("active") || state.equals("paused");
        }

        /** All that a deed may have changed; that a zone follows its person is none. */
        private List<Object> marks() {
            return List.of(isOpen(), what, start, Objects.requireNonNullElse(rrule, ""));
        }

        private boolean cameDue(Task before, Instant now) {
            return state.equals("done") && before.next != null && !before.next.isAfter(now);
        }

        /** Its coming moments, local in a zone. */
        Moments after(Instant moment, ZoneId local) {
            if (rrule == null) {
                return Moments.once(LocalDateTime.ofInstant(next, local));
            }
            Moments own = Moments.after(LocalDateTime.ofInstant(moment, zone), rrule, start, zone);
            List<LocalDateTime> times = own.times().stream()
                    .map(time -> time.atZone(zone).withZoneSameInstant(local).toLocalDateTime())
                    .toList();
            return new Moments(times, own.ends());
        }

        @Override
        public String toString() {
            return "\"" + what + "\" " + start + (rrule == null ? "" : " " + rrule) + " " + zone + " " + state;
        }
    }

    ZoneId zone() {
        return ZoneId.of(profile.getString("zone"));
    }

    List<Task> active() {
        return tasks.stream().filter(Task::isActive).toList();
    }

    /** Tasks that are not as they were, by what a deed can change. One that came due in between was not changed. */
    List<Task> changedTasks(Seen before, Instant now) {
        Map<String, Task> old = new TreeMap<>();
        before.tasks.forEach(task -> old.put(task.id(), task));
        return tasks.stream()
                .filter(task -> {
                    Task was = old.get(task.id());
                    return was == null || !was.marks().equals(task.marks()) && !task.cameDue(was, now);
                })
                .toList();
    }

    /** What a person can set. */
    JsonObject settings() {
        JsonObject settings = new JsonObject();
        for (String key : List.of("name", "locale", "zone", "preferences", "style_profile")) {
            settings.put(key, profile.getValue(key));
        }
        return settings;
    }

    /** A setting by its name in talks and in the API; empty when there is none. */
    Optional<String> setting(String name) {
        return switch (name) {
            case "name", "zone", "locale" -> Optional.ofNullable(profile.getString(name));
            case "language" -> Optional.ofNullable(profile.getString("locale")).map(locale -> locale.split("[-_]")[0]);
            default ->
                Optional.ofNullable(profile.getJsonObject("preferences").getValue(name))
                        .or(() -> Optional.ofNullable(
                                profile.getJsonObject("style_profile").getValue(name)))
                        .map(Object::toString);
        };
    }
}
