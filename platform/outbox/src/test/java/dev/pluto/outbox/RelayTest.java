package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventJson;
import dev.pluto.events.MemoryChanged;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.servers.Accounts;
import dev.pluto.servers.KafkaServer;
import dev.pluto.servers.ProcessReaper;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.work.Timer;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class RelayTest {

    private static final String TOPIC = "memory-changed";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Scope SCOPE = Scope.service("test");

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    Publisher publisher;

    @Inject
    OutboxConfig config;

    @Inject
    Relay relay;

    @Inject
    Timer timer;

    @Inject
    MeterRegistry meters;

    @Inject
    OpenTelemetry telemetry;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();

    @Test
    void publishesACloudEventThatContinuesTheTrace() throws Throwable {
        Span span = telemetry.getTracer("test").spanBuilder("a request").startSpan();
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(SCOPE, tx -> {
            try (var active = Context.root().with(span).makeCurrent()) {
                return outbox.add(tx, changed(anna, 3), 7);
            }
        }));

        ConsumerRecord<String, byte[]> published = ofAnna(1).get(0);

        assertThat(EventJson.read(published.value(), MemoryChanged.class)).isEqualTo(changed(anna, 3));
        assertThat(published.key()).isEqualTo(anna.toString());
        assertThat(KafkaProbe.header(published, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(KafkaProbe.header(published, "ce_id"))).isNotNull();
        assertThat(KafkaProbe.header(published, "ce_type")).isEqualTo("dev.pluto.memory-changed.v1");
        assertThat(KafkaProbe.header(published, "ce_source")).isEqualTo("/pluto/sample");
        assertThat(KafkaProbe.header(published, "ce_subject")).isEqualTo(anna.toString());
        assertThat(KafkaProbe.header(published, "ce_aggregateversion")).isEqualTo("7");
        assertThat(KafkaProbe.header(published, "content-type")).isEqualTo("application/json");
        assertThat(KafkaProbe.header(published, "traceparent"))
                .contains(span.getSpanContext().getTraceId());
    }

    @Test
    void publishesNothingOfATransactionThatWasRolledBack() {
        await(transactions
                .sql(
                        SCOPE,
                        tx -> outbox.add(tx, changed(anna, 1), 1)
                                .chain(() ->
                                        Uni.createFrom().<Void>failure(new IllegalStateException("changed my mind"))))
                .onFailure()
                .recoverWithNull());
        add(anna, 2);

        assertThat(versions(ofAnna(1))).containsExactly(2L);
    }

    @Test
    void removesWhatKafkaHas() throws Exception {
        add(anna, 1);
        ofAnna(1);

        awaitWaiting(anna, 0);
    }

    @Test
    void keepsEachPersonsOrderAndLosesNothingWithThreeRelaysAtWork() {
        List<Relay> relays = Stream.generate(() -> new Relay(transactions, rows, publisher, config, meters, timer))
                .limit(2)
                .toList();
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(20).toList();
        relays.forEach(relay -> relay.start(new StartupEvent()));
        try {
            for (long version = 1; version <= 50; version++) {
                long now = version;
                await(transactions.sql(
                        SCOPE,
                        tx -> outbox.addAll(
                                tx,
                                people.stream()
                                        .map(person -> changed(person, now))
                                        .toList(),
                                event -> now)));
            }
            Map<String, Set<Long>> seen = new HashMap<>();
            kafka.await(TOPIC, records -> count(records, people, seen) == 20 * 50, PATIENCE);
            people.forEach(person -> assertThat(seen.get(person.toString()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 50).boxed().toList()));
        } finally {
            relays.forEach(relay -> relay.stop(new ShutdownEvent()));
        }
    }

    @Test
    void leavesAShardToItsRelayAndTakesItOverWhenThatOneDies() throws Exception {
        CompletableFuture<Integer> held = new CompletableFuture<>();
        CompletableFuture<Void> other = transactions
                .sql(
                        SCOPE,
                        tx -> outbox.add(tx, changed(anna, 0), 0) // rolled back with its transaction
                                .chain(() -> rows.claim(tx))
                                .chain(() -> tx.query("select pg_backend_pid()").execute())
                                .invoke(answer ->
                                        held.complete(answer.iterator().next().getInteger(0)))
                                .chain(() -> Uni.createFrom().<Void>nothing()))
                .subscribeAsCompletionStage();
        int process = held.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        add(anna, 1);
        TimeUnit.MILLISECONDS.sleep(1_000);
        assertThat(waiting(anna)).isOne();

        database.rows("select pg_terminate_backend(?)", process);

        assertThat(versions(ofAnna(1))).containsExactly(1L);
        other.cancel(true);
    }

    @Test
    void losesNothingAndKeepsTheOrderWhileTheBrokerIsAway(@TempDir Path folder) throws Exception {
        relay.stop(new ShutdownEvent());
        try (ProcessReaper reaper = ProcessReaper.start()) {
            KafkaServer broker = new KafkaServer(folder, 0, Accounts.of(account -> "secret"), reaper);
            Publisher toBroker = new Publisher(new HashMap<>(broker.connection("memory")), "sample", config, telemetry);
            Relay apart = new Relay(transactions, rows, toBroker, config, meters, timer);
            apart.start(new StartupEvent());
            try {
                // Given a broker that has never been there, and later one that is killed
                addAll(anna, 1, 20);
                TimeUnit.MILLISECONDS.sleep(500);
                assertThat(waiting(anna)).isEqualTo(20);
                broker.start();
                awaitWaiting(anna, 0);
                broker.kill();
                addAll(anna, 21, 40);
                TimeUnit.MILLISECONDS.sleep(500);
                assertThat(waiting(anna)).isEqualTo(20);

                // When
                broker.start();

                // Then
                awaitWaiting(anna, 0);
                try (KafkaProbe probe = KafkaProbe.at(broker.connection(Accounts.OPERATOR))) {
                    assertThat(versions(of(anna, probe.all(TOPIC))).stream().distinct())
                            .containsExactlyElementsOf(
                                    LongStream.rangeClosed(1, 40).boxed().toList());
                }
            } finally {
                apart.stop(new ShutdownEvent());
                toBroker.stop(new ShutdownEvent());
                broker.kill();
            }
        } finally {
            relay.start(new StartupEvent());
        }
    }

    @Test
    void publishesUpToAnEventKafkaRefusesAndBringsNoFollowerTwice() throws Exception {
        int tooLarge = 2 * 1024 * 1024; // twice what a producer sends
        add(anna, 1);
        awaitWaiting(anna, 0);
        database.update(
                "insert into outbox (event_id, shard, topic, user_id, aggregate_version, payload)"
                        + " values (gen_random_uuid(), ?, ?, ?, 2, convert_to(repeat('x', ?), 'UTF8'))",
                (int) Outbox.shardOf(anna),
                TOPIC,
                anna,
                tooLarge);
        add(anna, 3);
        UUID other = Stream.generate(UUID::randomUUID)
                .filter(person -> Outbox.shardOf(person) != Outbox.shardOf(anna))
                .findFirst()
                .orElseThrow();
        addAll(other, 1, 20);
        awaitWaiting(other, 0); // only the shard of the event is held up
        assertThat(versions(of(anna, kafka.all(TOPIC)))).containsExactly(1L);

        database.update("delete from outbox where user_id = ? and length(payload) = ?", anna, tooLarge);

        assertThat(versions(ofAnna(2))).containsExactly(1L, 3L);
    }

    @Test
    void letsNobodySeeEventsWithoutAScope() {
        add(anna, 1);

        assertThat(database.rowsWithoutScope("select * from outbox")).isEmpty();
        database.assertRowLevelSecurity();
    }

    private void add(UUID person, long version) {
        await(transactions.sql(SCOPE, tx -> outbox.add(tx, changed(person, version), version)));
    }

    private void addAll(UUID person, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(version -> add(person, version));
    }

    private static MemoryChanged changed(UUID person, long count) {
        return new MemoryChanged(person, count, 0, Instant.parse("2026-11-21T08:00:00Z"));
    }

    private List<ConsumerRecord<String, byte[]>> ofAnna(int count) {
        return kafka.await(TOPIC, records -> of(anna, records).size() >= count, PATIENCE).stream()
                .filter(entry -> anna.toString().equals(entry.key()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> of(UUID person, List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .filter(entry -> person.toString().equals(entry.key()))
                .toList();
    }

    /** In the order of first sight: an event that comes again says nothing new. */
    private static int count(
            List<ConsumerRecord<String, byte[]>> records, List<UUID> people, Map<String, Set<Long>> seen) {
        seen.clear();
        people.forEach(person -> seen.put(person.toString(), new LinkedHashSet<>()));
        records.stream()
                .filter(entry -> seen.containsKey(entry.key()))
                .forEach(entry -> seen.computeIfAbsent(entry.key(), key -> new LinkedHashSet<>())
                        .add(version(entry)));
        return seen.values().stream().mapToInt(Set::size).sum();
    }

    private static List<Long> versions(List<ConsumerRecord<String, byte[]>> records) {
        List<Long> versions = new ArrayList<>();
        records.forEach(entry -> versions.add(version(entry)));
        return versions;
    }

    private static long version(ConsumerRecord<?, ?> entry) {
        return Long.parseLong(String.valueOf(KafkaProbe.header(entry, "ce_aggregateversion")));
    }

    private long waiting(UUID person) {
        return database.number("select count(*) from outbox where user_id = ?", person);
    }

    private void awaitWaiting(UUID person, long count) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (waiting(person) != count && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(waiting(person)).isEqualTo(count);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
