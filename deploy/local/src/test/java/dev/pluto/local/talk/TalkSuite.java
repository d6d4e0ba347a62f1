package dev.pluto.local.talk;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The whole suite as people meet it, with nobody in it yet. Texts are answered at once: nothing waits for further ones. */
final class TalkSuite implements AutoCloseable {

    /** Shopping is one list to people, whatever they call it. */
    private static final List<String> SHOPPING = List.of("shopping", "groceries", "compra", "compras");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalSuite suite;
    private final Api api;
    private final Rows rows;
    private final Numbers numbers = new Numbers();
    private final boolean hasFacts;
    private final boolean hasLists;

    private TalkSuite(LocalSuite suite) throws SQLException, InterruptedException {
        this.suite = suite;
        this.api = new Api(suite);
        this.rows = Rows.of(suite.database());
        try (Guest nobody = guest("US", "en-US")) {
            this.hasFacts = answers(() -> askFacts(nobody.id()));
            this.hasLists = answers(() -> askList(nobody.id(), SHOPPING.get(0)));
        }
    }

    static TalkSuite start(Path home, Path data) throws Exception {
        delete(data);
        LocalSuite suite = LocalSuite.start(SuiteOptions.in(home, data)
                .withEqualPriorities()
                // what is understood is measured here, and not how crowded the machine is
                .withSetting(Part.MESSAGING, "pluto.talk.vectors-deadline", "PT1.5S")
                .withSetting(Part.MESSAGING, "pluto.reply.debounce", "PT0S"));
        try {
            // as an account whose list of words leaves this one to us: a person shall be asked what it is meant for
            suite.simulator().leaveToPluto(Set.of("CANCEL"));
            return new TalkSuite(suite);
        } catch (Exception | Error failure) {
            suite.close();
            throw failure;
        }
    }

    LocalSuite suite() {
        return suite;
    }

    Api api() {
        return api;
    }

    Rows rows() {
        return rows;
    }

    /** Whether what is known and what is on lists can be asked for. */
    boolean hasFacts() {
        return hasFacts;
    }

    boolean hasLists() {
        return hasLists;
    }

    /** Somebody whom every service knows, in the early afternoon, who has not said a word yet. */
    Guest guest(String country, String locale) throws SQLException, InterruptedException {
        String number = numbers.next(country);
        Api.Answer made = api.call(
                Part.IDENTITY,
                "identity:activate",
                "POST",
                "/api/v1/internal/activations",
                new JsonObject().put("contact", number).put("channel", "sms"));
        UUID id = UUID.fromString(made.body().getJsonObject("user").getString("id"));
        ZoneId zone = Afternoon.at(Instant.now());
        Api.Answer set = api.call(
                Part.IDENTITY,
                "profile:write",
                "PATCH",
                "/api/v1/users/" + id,
                new JsonObject().put("zone", zone.getId()).put("locale", locale));
        if (!set.isGood()) {
            throw new IllegalStateException("the profile is not set: " + set);
        }
        await(() -> tasks(id, "&state=active").stream()
                .anyMatch(task -> zone.getId().equals(task.getString("zone"))));
        return new Guest(this, id, country, suite.simulator().phone(number));
    }

    JsonObject profile(UUID id) {
        return good(api.get("/api/v1/users/" + id));
    }

    List<Seen.Task> asked(UUID id) {
        return Stream.concat(tasks(id, "").stream(), tasks(id, "&state=cancelled").stream())
                .filter(task -> "asked".equals(task.getString("origin")))
                .map(Seen.Task::of)
                .toList();
    }

    private List<JsonObject> tasks(UUID id, String filter) {
        return objects(
                good(api.get("/api/v1/tasks?limit=100&user_id=" + id + filter)).getJsonArray("items"));
    }

    Optional<Map<String, List<String>>> lists(UUID id) {
        if (!hasLists) {
            return Optional.empty();
        }
        Map<String, List<String>> lists = new TreeMap<>();
        for (String name : SHOPPING) {
            JsonArray items = good(askList(id, name)).getJsonArray("items");
            lists.put(name, items.stream().map(String::valueOf).toList());
        }
        return Optional.of(lists);
    }

    Optional<Set<String>> facts(UUID id) {
        if (!hasFacts) {
            return Optional.empty();
        }
        Set<String> sentences = new TreeSet<>();
        for (JsonObject group : objects(good(askFacts(id)).getJsonArray("groups"))) {
            group.getJsonArray("facts").forEach(fact -> sentences.add(String.valueOf(fact)));
        }
        return Optional.of(sentences);
    }

    private Api.Answer askFacts(UUID id) {
        return api.call(
                Part.MEMORY,
                "fact:read",
                "POST",
                "/api/v1/internal/facts/recount",
                new JsonObject().put("user_id", id.toString()).put("limit", 200));
    }

    private Api.Answer askList(UUID id, String name) {
        return api.call(
                Part.MEMORY,
                "list:read",
                "POST",
                "/api/v1/internal/lists/show",
                new JsonObject().put("user_id", id.toString()).put("list", name));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static JsonObject good(Api.Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException("not answered: " + answer);
        }
        return answer.body();
    }

    private interface Question {
        Api.Answer ask();
    }

    /** A service that has just learned of somebody may say for a moment that they are nobody. */
    private static boolean answers(Question question) throws InterruptedException {
        for (int tries = 0; tries < 20; tries++) {
            if (question.ask().isGood()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("somebody new is not known to all services after " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        suite.close();
    }
}
