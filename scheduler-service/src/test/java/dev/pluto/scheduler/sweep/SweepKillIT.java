package dev.pluto.scheduler.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.task.Kind;
import dev.pluto.servers.Accounts;
import dev.pluto.servers.OwnerOnly;
import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.ServerAddresses;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.TestServers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three replicas of the packaged service, two of them killed (SIGKILL) in the middle of a burst. */
class SweepKillIT {

    private static final int TASKS = 20_000;

    /** Not the digests of strangers: the tests share a Kafka, and whom another test made known is planned for here too. */
    private static final String OURS = "task_run r join task t on t.id = r.task_id where t.origin = 'asked'";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ServerAddresses servers = TestServers.shared();
    private final PlutoDatabase created = PlutoDatabase.create(
            servers, "pluto_sweep_kill_" + ProcessHandle.current().pid(), role -> PlutoTestResource.SECRET);
    private final DatabaseProbe database = DatabaseProbe.of(created, "scheduler");
    private final List<Process> replicas = new ArrayList<>();

    @BeforeEach
    void startThreeReplicas() throws IOException {
        for (int i = 0; i < 3; i++) {
            replicas.add(start(i));
            // One after the other: each start migrates.
            await(() -> database.number("select count(*) from pg_stat_activity where usename = 'scheduler_app'"
                            + " and datname = current_database()")
                    > 0);
        }
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process replica : replicas) {
            replica.destroyForcibly().waitFor();
        }
        created.drop();
    }

    @Test
    void losesNothingAndFiresNothingTwiceWhenReplicasAreKilledInTheMiddle() {
        // A whole second, as the rule gives it: or the look at new zone rules, at start, would put the run right.
        TaskRows.due(Kind.MORNING_DIGEST, "FREQ=DAILY", "date_trunc('second', now()) + interval '5 seconds'")
                .insert(database, TASKS);

        await(() -> fired() > TASKS / 10);
        replicas.get(0).destroyForcibly();
        await(() -> fired() > TASKS / 3);
        replicas.get(1).destroyForcibly();
        await(() -> fired() >= TASKS);

        assertThat(fired()).isEqualTo(TASKS);
        assertThat(database.number(
                        "select count(*) from task where origin = 'asked' and version = 1 and next_run_at > now()"))
                .isEqualTo(TASKS);
        assertThat(idsOnTheWire()).isEqualTo(idsOfTheRuns());
    }

    /** The relay may send an event twice when it is killed; its id is the same then, and consumers drop it. */
    private Set<String> idsOnTheWire() {
        Set<String> expected = idsOfTheRuns();
        try (KafkaProbe kafka = KafkaProbe.at(servers.kafka(Accounts.TESTER, PlutoTestResource.SECRET))) {
            return kafka
                    .await(
                            "outbound-requested",
                            sent -> sent.stream()
                                            .map(event -> idIn(KafkaProbe.text(event)))
                                            .filter(expected::contains)
                                            .distinct()
                                            .count()
                                    >= TASKS,
                            PATIENCE)
                    .stream()
                    .map(event -> idIn(KafkaProbe.text(event)))
                    .filter(expected::contains)
                    .collect(Collectors.toSet());
        }
    }

    private static String idIn(String json) {
        return json.replaceFirst("(?s).*\"request_id\"\\s*:\\s*\"([0-9a-f-]{36})\".*", "$1");
    }

    private Set<String> idsOfTheRuns() {
        return database.rows("select r.request_id from " + OURS).stream()
                .map(row -> String.valueOf((UUID) row.get("request_id")))
                .collect(Collectors.toSet());
    }

    private long fired() {
        return database.number("select count(*) from " + OURS + " and r.outcome = 'fired'");
    }

    private Process start(int number) throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.http.port", "0",
                "quarkus.management.port", "0",
                "pluto.scheduler.sweep.batch", "100",
                "quarkus.redis.hosts", servers.redisUrl("scheduler", PlutoTestResource.SECRET),
                "pluto.service.client-id", "scheduler",
                "pluto.service.client-secret", PlutoTestResource.SECRET,
                "quarkus.log.file.enabled", "false"));
        servers.kafka("scheduler", PlutoTestResource.SECRET)
                .forEach((name, value) -> settings.put("kafka." + name, value));
        settings.put("quarkus.datasource.username", PlutoDatabase.appRole("scheduler"));
        settings.put("quarkus.datasource.password", PlutoTestResource.SECRET);
        settings.put("quarkus.datasource.jdbc.url", created.jdbcUrl());
        settings.put("quarkus.datasource.reactive.url", created.reactiveUrl());
        settings.put("quarkus.flyway.username", PlutoDatabase.ownerRole("scheduler"));
        settings.put("quarkus.flyway.password", PlutoTestResource.SECRET);
        for (String url : List.of("public", "identity", "messaging", "memory", "scheduler")) {
            settings.put("pluto." + url + "-url", "http://127.0.0.1:9");
        }
        for (String key : List.of("master-key", "index-key", "event-key")) {
            settings.put("pluto.protection." + key, Base64.getEncoder().encodeToString(new byte[32]));
        }
        Path file = Files.createDirectories(target).resolve("sweep-kill-" + number + ".properties");
        Properties properties = new Properties();
        properties.putAll(settings);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        OwnerOnly.write(file, text.toString());
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-Dquarkus.config.locations=" + file.toUri(),
                        "-jar",
                        target.resolve("quarkus-app/quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(target.resolve("sweep-kill-" + number + ".log").toFile())
                .start();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
