package dev.pluto.identity.activity;

import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newcomer;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Asking.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.events.MemoryChanged;
import dev.pluto.events.MessageReceived;
import dev.pluto.identity.Asking;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityResourceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Asking asking;

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void aTextMovesLastSeenAtMostOnceAMinute() {
        JsonPath activation = newcomer();
        UUID id = idOf(activation);
        Instant first = Instant.parse(activation.getString("user.last_seen"));

        received(id, first.plusSeconds(30));
        received(id, first.plusSeconds(90));
        received(id, first.plusSeconds(100));
        received(id, first.plusSeconds(200));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(id)).isEqualTo(first.plusSeconds(200)));
        assertThat(profile(id).getInt("version")).isEqualTo(3);
    }

    @Test
    void theNewestCountIsServedWhateverOrderCountsComeInAndWhateverTheirClocksSay() {
        JsonPath activation = newcomer();
        UUID id = idOf(activation);
        Instant now = Instant.parse(activation.getString("user.last_seen"));

        counted(id, 24, 2, now.plusSeconds(60));
        counted(id, 26, 4, now);
        counted(id, 25, 3, now.plusSeconds(120));
        received(id, now.plusSeconds(3600));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(profile(id).getInt("stats.memory_count")).isEqualTo(26);
            assertThat(profile(id).getInt("stats.habit_count")).isEqualTo(4);
        });
    }

    @Test
    void aTextWritesItsNarrowRowAndNothingElse() {
        JsonPath activation = newcomer();
        UUID id = idOf(activation);
        Instant first = Instant.parse(activation.getString("user.last_seen"));
        String account = rowOf("account", id);
        String activity = rowOf("activity", id);

        received(id, first.plusSeconds(90));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(id)).isEqualTo(first.plusSeconds(90)));
        assertThat(rowOf("account", id)).isEqualTo(account);
        assertThat(rowOf("activity", id)).isNotEqualTo(activity);
        assertThat(database.number("select count(*) from inbox where consumer in ('last-seen', 'memory-count')"))
                .isZero();
    }

    /** Only then does PostgreSQL change a row in place, without touching an index. */
    @Test
    void leavesRoomOnThePageAndIndexesNothingThatMoves() {
        assertThat(database.number("select count(*) from pg_index where indrelid = 'identity.activity'::regclass"))
                .isOne();
        assertThat(database.number("select count(*) from pg_class where oid = 'identity.activity'::regclass"
                        + " and 'fillfactor=70' = any(reloptions)"))
                .isOne();
    }

    @Test
    void showsTheSameToWhoeverChangesAPersonAndToWhoeverReadsThem() {
        UUID id = idOf(newcomer());
        counted(id, 12, 3, Instant.now());
        await().atMost(PATIENCE).until(() -> profile(id).getInt("stats.memory_count") == 12);
        asking.person(id).body("{\"name\":\"Ada\"}").patch("/api/v1/users/{id}", id);
        asking.person(id).body("{\"wake_up_calls\":false}").patch("/api/v1/users/{id}/preferences", id);

        Map<String, Object> changed = asking.person(id)
                .body(
                        "{\"emoji_usage\":false,\"signature_phrases\":[\"so be it\"],\"tone_preferences\":{\"humor\":0.1}}")
                .patch("/api/v1/users/{id}/style", id)
                .jsonPath()
                .getMap("$");
        Map<String, Object> looked =
                operator().get("/api/v1/users/{id}", id).jsonPath().getMap("$");

        assertThat(looked).isEqualTo(changed).containsEntry("version", 5).containsEntry("name", "Ada");
    }

    /** Both count into one version: a change made beside a count would be another profile of the same version. */
    @Test
    void aChangeWaitsForTheCountThatIsBeingWritten() throws Exception {
        UUID id = idOf(newcomer());
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<?> counting = beside.submit(() -> database.update(
                    "with counted as (update activity set memory_count = 7, version = version + 1"
                            + " where user_id = ? returning user_id) select pg_sleep(2) from counted",
                    id));
            await().atMost(PATIENCE)
                    .until(() ->
                            database.number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") > 0);

            asking.person(id)
                    .body("{\"wake_up_calls\":false}")
                    .patch("/api/v1/users/{id}/preferences", id)
                    .then()
                    .statusCode(200)
                    .body("stats.memory_count", equalTo(7))
                    .body("version", equalTo(3));
            counting.get();
        } finally {
            beside.shutdown();
        }
    }

    private String rowOf(String table, UUID id) {
        return String.valueOf(database.rows("select xmin::text, ctid::text from " + table + " where user_id = ?", id));
    }

    private void received(UUID userId, Instant at) {
        publish(
                EventType.MESSAGE_RECEIVED,
                new MessageReceived(
                        userId,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "sms",
                        "twilio",
                        "sealed elsewhere",
                        0,
                        at,
                        MessageReceived.TEXT),
                1);
    }

    /** As memory-service does: its revision is the version. */
    private void counted(UUID userId, long memories, long habits, Instant at) {
        publish(EventType.MEMORY_CHANGED, new MemoryChanged(userId, memories, habits, at), memories);
    }

    private void publish(EventType type, Event event, long version) {
        kafka.publish(
                type.topic(),
                event.userId().toString(),
                EventJson.write(event),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type.type(),
                        "ce_source",
                        "test",
                        "ce_aggregateversion",
                        Long.toString(version),
                        "content-type",
                        "application/json"));
    }

    private static Instant seen(UUID id) {
        return Instant.parse(profile(id).getString("last_seen"));
    }

    private static JsonPath profile(UUID id) {
        return service()
                .get("/api/v1/users/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
