package dev.pluto.local.talk;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A turn made by hand: said on Saturday, 28 November 2026 at 14:00 in Dubai from a phone of the United States. */
final class Scene {

    private static final ZoneId ZONE = ZoneId.of("Asia/Dubai");

    private Instant saidAt =
            LocalDateTime.parse("2026-11-28T14:00").atZone(ZONE).toInstant();
    private final Instant beginning = saidAt;
    private String country = "US";
    private boolean answered = true;
    private boolean byPluto = true;
    private final JsonObject profile = initial();
    private final List<Seen.Task> tasksBefore = new ArrayList<>();
    private final List<Seen.Task> tasks = new ArrayList<>();
    private final Map<String, List<String>> lists = new TreeMap<>(Map.of("shopping", List.of()));
    private final Set<String> facts = new TreeSet<>();
    private final Map<String, String> rows = new TreeMap<>(Map.of("memory.fact", "0/0"));
    private final Map<String, Instant> madeAt = new HashMap<>();

    private Scene() {}

    interface Change extends Consumer<Scene> {}

    static Expectation expectation(String yaml) {
        return TalkFiles.expectation(Yamls.map(yaml));
    }

    static Answered of(String answer, Change change) {
        Scene scene = new Scene();
        change.accept(scene);
        Seen before = new Seen(
                initial(),
                List.copyOf(scene.tasksBefore),
                Optional.of(Map.of("shopping", List.of())),
                Optional.of(Set.of()),
                Map.of("memory.fact", "0/0"));
        Seen after = new Seen(
                scene.profile,
                List.copyOf(scene.tasks),
                Optional.of(scene.lists),
                Optional.of(scene.facts),
                scene.rows);
        return new Answered(
                scene.country,
                scene.saidAt,
                scene.answered ? Optional.of(answer) : Optional.empty(),
                scene.answered && scene.byPluto,
                before,
                after,
                scene.madeAt);
    }

    private static JsonObject initial() {
        return new JsonObject()
                .putNull("name")
                .put("locale", "en-US")
                .put("zone", ZONE.getId())
                .put("preferences", new JsonObject().put("morning_digest_enabled", true))
                .put("style_profile", new JsonObject().put("emoji_usage", true));
    }

    Scene country(String code) {
        country = code;
        return this;
    }

    Scene silent() {
        answered = false;
        return this;
    }

    Scene byCarrier() {
        byPluto = false;
        return this;
    }

    Scene saidMinutesLater(int minutes) {
        saidAt = saidAt.plusSeconds(minutes * 60L);
        return this;
    }

    Scene madeAtBeginning(String task) {
        madeAt.put(task, beginning);
        return this;
    }

    Scene task(String id, String what, String start, String rrule, String state) {
        tasks.add(made(id, what, start, rrule, state));
        return this;
    }

    Scene taskBefore(String id, String what, String start, String state) {
        tasksBefore.add(made(id, what, start, null, state));
        return this;
    }

    private static Seen.Task made(String id, String what, String start, String rrule, String state) {
        LocalDateTime first = LocalDateTime.parse(start);
        boolean isActive = state.equals("active");
        return new Seen.Task(
                id,
                state,
                what,
                first,
                rrule,
                ZONE,
                isActive ? first.atZone(ZONE).toInstant() : null);
    }

    Scene set(String name, String value) {
        profile.put(name, value);
        return this;
    }

    Scene prefer(String name, boolean value) {
        profile.getJsonObject("preferences").put(name, value);
        return this;
    }

    Scene style(String name, Object value) {
        profile.getJsonObject("style_profile").put(name, value);
        return this;
    }

    Scene list(String name, String... items) {
        lists.put(name, List.of(items));
        return this;
    }

    Scene fact(String sentence) {
        facts.add(sentence);
        return this;
    }

    Scene row(String table) {
        rows.put(table, "1/1");
        return this;
    }
}
