package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventJson;
import dev.pluto.events.UserActivated;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {

    private static final String TOPIC = "user-activated";
    private static final String DEAD = "user-activated-dlq";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    InboxCleaner cleaner;

    @Inject
    MeterRegistry meters;

    @Inject
    @Wellness
    DeadLetterAlarm alarm;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();

    @AfterEach
    void everythingIsBack() {
        Listener.away = false;
    }

    @Test
    void givesAnEventItsEffectOnceHoweverOftenItComes() throws Exception {
        UUID event = UUID.randomUUID();

        for (int i = 0; i < 5; i++) {
            publish(event, anna, Listener.WELL);
        }
        publish(UUID.randomUUID(), anna, "en-GB");

        awaitEffects(anna, 2);
        assertThat(database.number("select count(*) from effect where user_id = ? and note = 'en-US'", anna))
                .isOne();
    }

    @Test
    void triesAgainWhatTimeHealsAndLeavesNoHalfEffect() throws Exception {
        Listener.TRIES.set(0);

        publish(UUID.randomUUID(), anna, Listener.AT_THE_THIRD_TRY);

        awaitEffects(anna, 1);
        assertThat(Listener.TRIES).hasValue(3);
    }

    @Test
    void setsAsideWhatItCannotReadAndGoesOn() throws Exception {
        String marker = UUID.randomUUID().toString();

        kafka.publish(TOPIC, marker, "no event".getBytes(StandardCharsets.UTF_8), headers(UUID.randomUUID()));
        kafka.publish(TOPIC, marker, null, headers(UUID.randomUUID()));
        kafka.publish(TOPIC, marker, bytes(anna, Listener.WELL), Map.of("ce_id", "not a uuid"));
        kafka.publish(TOPIC, marker, bytes(anna, Listener.WELL), headers(UUID.randomUUID()));

        awaitEffects(anna, 1);
        var dead = kafka.await(
                DEAD,
                records -> records.stream()
                                .filter(entry -> marker.equals(entry.key()))
                                .count()
                        == 3,
                PATIENCE);
        assertThat(dead.stream().filter(entry -> marker.equals(entry.key())))
                .allSatisfy(entry -> assertThat(reason(entry)).isNotBlank())
                .allSatisfy(entry -> assertThat(KafkaProbe.header(entry, "dead-letter-topic"))
                        .isEqualTo(TOPIC));
    }

    @Test
    void setsAsideWhatTheDatabaseWillNeverTakeAndForgetsThatItCame() throws Exception {
        UUID event = UUID.randomUUID();

        publish(event, anna, Listener.NEVER);
        publish(UUID.randomUUID(), anna, Listener.WELL);

        awaitEffects(anna, 1);
        var dead = awaitDead(event);
        // what the database says quotes the refused row, which no header may
        assertThat(reason(dead)).isEqualTo("the effect fails for ever: PgException 23514");
        assertThat(dead.headers().toArray())
                .filteredOn(header -> header.key().startsWith("dead-letter-"))
                .noneMatch(header -> new String(header.value(), StandardCharsets.UTF_8).contains(anna.toString()));
        assertThat(database.number("select count(*) from inbox where event_id = ?", event))
                .isZero();
    }

    @Test
    void setsAsideWhatFailsForNoKnownReasonOnceThePatienceIsUsedUp() throws Exception {
        UUID event = UUID.randomUUID();

        publish(event, anna, Listener.FOR_NO_KNOWN_REASON);
        publish(UUID.randomUUID(), anna, Listener.WELL);

        awaitEffects(anna, 1);
        var dead = awaitDead(event);
        assertThat(reason(dead)).isEqualTo("the effect fails for ever: IllegalStateException");
        assertThat(new String(dead.value(), StandardCharsets.UTF_8)).contains(Listener.FOR_NO_KNOWN_REASON);
    }

    @Test
    void setsAsideWhatComesToNoEndAndLeavesNoHalfEffect() throws Exception {
        UUID event = UUID.randomUUID();

        publish(event, anna, Listener.WITHOUT_END);
        publish(UUID.randomUUID(), anna, Listener.WELL);

        awaitEffects(anna, 1);
        assertThat(reason(awaitDead(event))).isEqualTo("the effect fails for ever: EffectHangs");
        assertThat(database.number("select count(*) from inbox where event_id = ?", event))
                .isZero();
    }

    @Test
    void waitsForWhatIsAwayLongerThanThePatienceAndLosesNothing() throws Exception {
        UUID event = UUID.randomUUID();
        Listener.away = true;

        publish(event, anna, Listener.WHILE_AWAY);
        publish(UUID.randomUUID(), anna, Listener.WELL);
        double before = retries();
        awaitRetries(before + 6); // with pauses of up to a second each: longer than the patience of two
        Listener.away = false;

        awaitEffects(anna, 2);
        assertThat(kafka.all(DEAD)).noneMatch(entry -> event.toString().equals(KafkaProbe.header(entry, "ce_id")));
    }

    @Test
    void raisesAnAlarmForADeadLetterAndNamesWhoRefusedIt() throws Exception {
        UUID event = UUID.randomUUID();
        double before = deadLetters("PgException 23514");

        publish(event, anna, Listener.NEVER);

        assertThat(KafkaProbe.header(awaitDead(event), "pluto-consumer")).isEqualTo("sample");
        await(() -> deadLetters("PgException 23514") > before);
        assertThat(alarm.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(alarm.call().getData())
                .hasValueSatisfying(data -> assertThat(data).containsKey(TOPIC));
    }

    @Test
    void passesOverWhatIsSentAgainForAnotherConsumer() throws Exception {
        Map<String, String> forAnother =
                Map.of("ce_id", UUID.randomUUID().toString(), "pluto-consumer", "somebody-else");
        Map<String, String> forThisOne = Map.of("ce_id", UUID.randomUUID().toString(), "pluto-consumer", "sample");

        kafka.publish(TOPIC, anna.toString(), bytes(anna, "sv-SE"), forAnother);
        kafka.publish(TOPIC, anna.toString(), bytes(anna, "nl-NL"), forThisOne);
        publish(UUID.randomUUID(), anna, Listener.WELL);

        awaitEffects(anna, 2);
        assertThat(database.rows("select note from effect where user_id = ?", anna))
                .extracting(row -> row.get("note"))
                .containsExactlyInAnyOrder("nl-NL", Listener.WELL);
    }

    @Test
    void forgetsEventsKafkaCannotBringAgain() {
        UUID old = UUID.randomUUID();
        UUID recent = UUID.randomUUID();
        database.update("insert into inbox values ('listener', ?, now() - interval '15 days')", old);
        database.update("insert into inbox values ('listener', ?, now() - interval '13 days')", recent);

        cleaner.clean().await().atMost(PATIENCE);

        assertThat(database.rows("select event_id from inbox where event_id in (?, ?)", old, recent))
                .extracting(row -> row.get("event_id"))
                .containsExactly(recent);
    }

    private double deadLetters(String reason) {
        return meters.counter("pluto.deadletters", "topic", TOPIC, "consumer", "sample", "reason", reason)
                .count();
    }

    private double retries() {
        return meters.counter("pluto.inbox.retries", "consumer", "listener").count();
    }

    private void awaitRetries(double count) throws InterruptedException {
        await(() -> retries() >= count);
    }

    private ConsumerRecord<String, byte[]> awaitDead(UUID event) {
        return kafka.awaitOne(DEAD, entry -> event.toString().equals(KafkaProbe.header(entry, "ce_id")));
    }

    private void publish(UUID event, UUID person, String locale) {
        kafka.publish(TOPIC, person.toString(), bytes(person, locale), headers(event));
    }

    private static Map<String, String> headers(UUID event) {
        return Map.of("ce_id", event.toString());
    }

    private static byte[] bytes(UUID person, String locale) {
        return EventJson.write(new UserActivated(
                person, "sms", locale, "Europe/Berlin", "free", Instant.parse("2026-11-21T08:00:00Z")));
    }

    private void awaitEffects(UUID person, int count) throws InterruptedException {
        await(() -> effects(person) >= count);
        assertThat(effects(person)).isEqualTo(count);
    }

    private static void await(BooleanSupplier wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private long effects(UUID person) {
        return database.number("select count(*) from effect where user_id = ?", person);
    }

    private static @Nullable String reason(ConsumerRecord<?, ?> entry) {
        return KafkaProbe.header(entry, "dead-letter-reason");
    }
}
