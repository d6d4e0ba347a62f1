package dev.pluto.identity.activity;

import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newcomer;
import static dev.pluto.identity.Asking.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.events.MemoryChanged;
import dev.pluto.events.MessageReceived;
import dev.pluto.testing.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProbe kafka = KafkaProbe.ofThisTest();

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
