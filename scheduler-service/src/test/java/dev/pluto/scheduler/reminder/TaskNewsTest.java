package dev.pluto.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pluto.events.EventType;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.KafkaProbe;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the scheduler tells of tasks, as it is on the wire. */
@SchedulerServiceTest
class TaskNewsTest extends RemindersAtNoon {

    private static final String TOPIC = EventType.TASK_CHANGED.topic();

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KafkaProbe kafka = KafkaProbe.ofThisTest();

    @Inject
    EventSeal seal;

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void tellsWhatBecameOfAReminderInItsOrderAndItsWordsSealed() {
        UUID task = calls.planned("call my sister", "2031-05-06T18:00:00", "FREQ=WEEKLY;BYDAY=TU");
        calls.move(UUID.randomUUID(), "2031-05-05T20:00:00", null, task).statusCode(200);
        calls.finish(deed, task).statusCode(200);
        calls.undo(deed);
        calls.cancel(UUID.randomUUID(), task).statusCode(200);

        List<JsonObject> told = awaitNews(task, 6);
        assertThat(told)
                .extracting(event -> event.getString("change"))
                .containsExactly("made", "changed", "changed", "done", "changed", "ended");
        JsonObject made = told.get(0);
        assertThat(made.getString("kind")).isEqualTo("reminder");
        assertThat(made.getString("rrule")).isEqualTo("FREQ=WEEKLY;BYDAY=TU");
        assertThat(made.getString("starts_at")).isEqualTo("2031-05-06T18:00");
        assertThat(made.getString("zone")).isEqualTo("Europe/Berlin");
        assertThat(made.getInstant("due_at")).isEqualTo(Instant.parse("2031-05-06T16:00:00Z"));
        assertThat(made.encode()).doesNotContain("sister");
        assertThat(seal.open(Addressee.of(TOPIC, anna, task), made.getString("title_sealed")))
                .isEqualTo("call my sister");
        JsonObject done = told.get(3);
        assertThat(done.getInstant("due_at")).as("the evening it was moved to").isEqualTo("2031-05-05T18:00:00Z");
        assertThat(done.getInstant("changed_at")).isEqualTo(NOW);
        assertThat(told.get(4).getInstant("due_at")).as("comes again after all").isEqualTo("2031-05-05T18:00:00Z");
        assertThat(told.get(5).getString("state")).isEqualTo("cancelled");
        assertThat(versions(task)).isSorted();
    }

    @Test
    void tellsOfWhatHappensOnceThatItIsOverAndDone() {
        UUID once = calls.planned("pay the rent", "2031-05-05T18:00:00", null);
        calls.finish(deed, once).statusCode(200);

        assertThat(awaitNews(once, 3))
                .extracting(event -> event.getString("change"), event -> event.getString("state"))
                .containsExactly(tuple("made", "active"), tuple("ended", "done"), tuple("done", "done"));
    }

    private List<Long> versions(UUID task) {
        return of(task, kafka.all(TOPIC)).stream()
                .map(entry -> Long.valueOf(KafkaProbe.header(entry, "ce_aggregateversion")))
                .toList();
    }

    private List<JsonObject> awaitNews(UUID task, int count) {
        return of(task, kafka.await(TOPIC, records -> of(task, records).size() >= count, PATIENCE)).stream()
                .map(entry -> new JsonObject(KafkaProbe.text(entry)))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> of(UUID task, List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .filter(entry -> task.toString().equals(new JsonObject(KafkaProbe.text(entry)).getString("task_id")))
                .toList();
    }
}
