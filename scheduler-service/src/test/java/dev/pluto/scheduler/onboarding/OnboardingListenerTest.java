package dev.pluto.scheduler.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events as identity's relay puts them on the wire: CloudEvents in binary mode, JSON in snake case. */
@SchedulerServiceTest
class OnboardingListenerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();

    @AfterEach
    void closeKafka() {
        kafka.close();
    }

    @Test
    void plansTheDefaultTasksOfAPersonOnceThoughTheEventComesTwice() {
        UUID event = UUID.randomUUID();
        activated(event, "Asia/Tokyo");
        activated(event, "Asia/Tokyo");
        activated(UUID.randomUUID(), "Asia/Tokyo");

        await(() -> countOf("select count(*) from task where user_id = ?") == 4);
        changed("Asia/Tokyo", "active", true, 2);
        await(() -> countOf("select version from person where user_id = ?") == 2);

        assertThat(countOf("select count(*) from task where user_id = ?")).isEqualTo(4);
        assertThat(countOf("select count(*) from task where user_id = ? and state = 'active' and kind ="
                        + " 'morning_digest' and next_run_at at time zone 'Asia/Tokyo' - (next_run_at at time zone"
                        + " 'Asia/Tokyo')::date between interval '07:30' and interval '07:40'"))
                .isEqualTo(1);
    }

    @Test
    void obeysPreferencesAndForgetsOlderEvents() {
        activated(UUID.randomUUID(), "Europe/Berlin");
        changed("Europe/Berlin", "active", false, 3);
        await(() -> countOf("select count(*) from task where user_id = ? and paused_reason = 'preference'") == 1);

        changed("America/New_York", "blocked", true, 2);
        changed("Europe/Berlin", "active", true, 4);
        await(() -> countOf("select version from person where user_id = ?") == 4);

        assertThat(countOf("select count(*) from task where user_id = ? and zone = 'Europe/Berlin' and state ="
                        + " 'active' and kind = 'morning_digest'"))
                .isEqualTo(1);
    }

    private void activated(UUID event, String zone) {
        publish("user-activated", event, 1, """
                {"user_id": "%s", "channel": "sms", "locale": "en-US", "zone": "%s", "tier": "free",
                 "activated_at": "2026-11-21T12:00:00Z"}
                """.formatted(anna, zone));
    }

    private void changed(String zone, String status, boolean digest, long version) {
        publish("user-changed", UUID.randomUUID(), version, """
                {"user_id": "%s", "changed": ["preferences"], "status": "%s", "tier": "free", "locale": "en-US",
                 "zone": "%s", "preferences": {"morning_digest_enabled": %s},
                 "style": {"emoji_usage": true, "formality_level": "casual", "avg_message_length": "medium",
                           "communication_style": "friendly"},
                 "merged_into": null, "changed_at": "2026-11-21T12:00:00Z"}
                """.formatted(anna, status, zone, digest));
    }

    private void publish(String topic, UUID event, long version, String json) {
        kafka.publish(
                topic,
                anna.toString(),
                json.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.toString(),
                        "ce_source",
                        "/pluto/identity-service",
                        "ce_type",
                        "dev.pluto." + topic + ".v1",
                        "ce_time",
                        "2026-11-21T12:00:00Z",
                        "ce_subject",
                        anna.toString(),
                        "ce_partitionkey",
                        anna.toString(),
                        "ce_aggregateversion",
                        Long.toString(version),
                        "content-type",
                        "application/json"));
    }

    private long countOf(String sql) {
        return database.rows(sql, anna).stream()
                .map(row -> (Number) row.values().iterator().next())
                .mapToLong(Number::longValue)
                .findFirst()
                .orElse(-1);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
