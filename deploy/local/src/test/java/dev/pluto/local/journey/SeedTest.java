package dev.pluto.local.journey;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.suite.Part;
import dev.pluto.testing.DatabaseProbe;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/** {@code ./pluto seed} fills everything that lists something, and a second time changes nothing. */
@ExtendWith(InTheWorld.class)
class SeedTest {

    private static final Path PROGRAM = Path.of(System.getProperty("pluto.build.root"), "deploy/seed");

    /** Who looks is noted: each look makes entries. */
    private static final List<String> GROWS_BY_LOOKING =
            List.of("/api/v1/audit", "/api/v1/users/{id}/audit", "/api/v1/memories/{id}/interactions");

    /** Tables of who looked, of what is on its way, and of what follows from messages a moment later. */
    private static final Set<String> NOTES =
            Set.of("audit_entry", "gathered_line", "interaction", "outbox", "message_word");

    private static final String TABLES = """
        select c.table_name from information_schema.columns c join information_schema.tables t
            on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
         where c.table_schema = ? and c.column_name = 'user_id'\
        """;

    private final World world;

    SeedTest(World world) {
        this.world = world;
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void fillsEveryListAndChangesNothingTheSecondTime() throws Exception {
        ListEndpoints endpoints = ListEndpoints.of(world);
        assertThat(sow()).contains("8 people").doesNotContain("0 texts");
        List<UUID> people = people();
        Map<String, List<JsonObject>> filled = settled(endpoints, people);

        for (String path : endpoints.paths()) {
            assertThat(filled.entrySet().stream()
                            .filter(answer -> isOf(answer.getKey(), path))
                            .flatMap(answer -> answer.getValue().stream()))
                    .as("items of %s, for anybody of the seed", path)
                    .isNotEmpty();
        }
        Map<String, Long> rows = rows(people);

        assertThat(sow()).contains("0 texts, 0 memories and 0 tasks were new");

        assertThat(withoutLooks(settled(endpoints, people))).isEqualTo(withoutLooks(filled));
        assertThat(rows(people)).isEqualTo(rows);
    }

    /** What it printed. */
    private String sow() throws IOException, InterruptedException {
        Path classes = PROGRAM.resolve("target/classes");
        Path libraries = PROGRAM.resolve("target/launcher.classpath");
        if (!Files.exists(libraries)) {
            throw new TestAbortedException("deploy/seed is not built: ./mvnw -Dquick -pl deploy/seed -am package");
        }
        Path output = Files.createTempFile("seed", ".out");
        ProcessBuilder seed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes + ":" + Files.readString(libraries),
                        "dev.pluto.seed.Seed")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        seed.environment().putAll(world.suite().operatorAccess());
        Process running = seed.start();
        assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        assertThat(running.exitValue()).as(said).isZero();
        Files.delete(output);
        return said;
    }

    private static List<String> numbers() throws IOException {
        return new JsonArray(Files.readString(PROGRAM.resolve("src/main/resources/dev/pluto/seed/people.json")))
                .stream()
                        .map(person -> ((JsonObject) person).getString("number"))
                        .toList();
    }

    private List<UUID> people() throws IOException {
        return numbers().stream()
                .map(number -> UUID.fromString(
                        world.operator().find(number).orElseThrow().getString("id")))
                .toList();
    }

    /** Receipts and what is remembered come a little later than answers: asks until two times the same is answered. */
    private static Map<String, List<JsonObject>> settled(ListEndpoints endpoints, List<UUID> people) {
        Map<String, List<JsonObject>> answers = new TreeMap<>();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    Map<String, List<JsonObject>> before = Map.copyOf(answers);
                    answers.clear();
                    answers.putAll(endpoints.ask(people));
                    return withoutLooks(before).equals(withoutLooks(answers));
                });
        return answers;
    }

    private static Map<String, List<JsonObject>> withoutLooks(Map<String, List<JsonObject>> answers) {
        return answers.entrySet().stream()
                .filter(answer -> GROWS_BY_LOOKING.stream().noneMatch(path -> isOf(answer.getKey(), path)))
                .collect(toMap(
                        Map.Entry::getKey,
                        answer -> answer.getValue().stream()
                                .map(SeedTest::withoutMeeting)
                                .toList()));
    }

    /** Whoever is met again was seen then, where that is a while later. */
    private static JsonObject withoutMeeting(JsonObject item) {
        JsonObject other = item.copy();
        if (other.containsKey("last_seen")) {
            other.remove("last_seen");
            other.remove("version");
        }
        return other;
    }

    private static boolean isOf(String question, String path) {
        return question.substring(0, question.indexOf('?')).matches(path.replaceAll("\\{[^}]*}", "[^/]+"));
    }

    /** Of these people, by schema and table, but for what notes who looked and what is on its way. */
    private Map<String, Long> rows(List<UUID> people) {
        Map<String, Long> rows = new TreeMap<>();
        String ids = people.stream().map(id -> "'" + id + "'").collect(joining(","));
        for (Part service : Part.services()) {
            DatabaseProbe database = world.database(service.title());
            for (Map<String, ?> found : database.rows(TABLES, service.title())) {
                String table = String.valueOf(found.get("table_name"));
                if (!NOTES.contains(table)) {
                    rows.put(
                            service.title() + "." + table,
                            database.number("select count(*) from " + table + " where user_id in (" + ids + ")"));
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }
}
