package dev.pluto.memory.habit;

import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.pluto.events.EventType;
import dev.pluto.events.StyleSummary;
import dev.pluto.events.UserChanged;
import dev.pluto.memory.Events;
import dev.pluto.protection.EventSeal;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events as the scheduler's relay puts them on the wire. */
@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class TaskActsTest {

    private static final Instant SUNDAY = Instant.parse("2026-03-01T18:00:00Z");
    private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=SU";
    private static final String HEARD = "select count(*) from inbox where consumer = 'memory-tasks'";
    private static final String COUNT = "select count(*) from occurrence where user_id = ?";

    private final UUID anna = UUID.randomUUID();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private long version;

    @Inject
    EventSeal seal;

    @BeforeEach
    void meet() {
        meet(true);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void findsWhatPeopleHaveThemselvesRemindedOfOnceAndAgain() {
        for (int week = 0; week < 6; week++) {
            UUID task = UUID.randomUUID();
            told(task, "made", "call mum", null, sunday(week), sunday(week));
            told(task, "sent", "call mum", null, sunday(week), sunday(week));
        }

        await(() -> asPerson(anna).get("/api/v1/habits").path("items.size()").equals(1));
        asPerson(anna)
                .get("/api/v1/habits")
                .then()
                .body("items[0].title", equalTo("call your mother"))
                .body("items[0].schedule", equalTo("every Sunday"))
                .body("items[0].time", equalTo("18:00"))
                .body("items[0].evidence", empty())
                .body("items[0].task_evidence", hasSize(6))
                .body("items[0].task_evidence[0].task_id", notNullValue())
                .body("items[0].task_evidence[0].due_at", equalTo("2026-03-01T18:00:00Z"));
        assertThat(database.placesOf("your mother")).isEmpty();
    }

    @Test
    void countsAMomentOnceAndWhatRepeatsOnlyWhenItIsSaidToBeDone() {
        UUID once = UUID.randomUUID();
        UUID weekly = UUID.randomUUID();
        told(once, "sent", "water the plants", null, SUNDAY, SUNDAY);
        told(once, "done", "water the plants", null, SUNDAY, SUNDAY.plusSeconds(900));
        told(weekly, "sent", "take the bins out", WEEKLY, SUNDAY, SUNDAY);
        told(weekly, "done", "take the bins out", WEEKLY, sunday(1), sunday(1).minusSeconds(7200));

        await(() -> database.number(COUNT, anna) == 2);
        assertThat(database.rows("select local_at::text as at from occurrence where user_id = ? order by 1", anna))
                .extracting(row -> row.get("at"))
                .containsExactly("2026-03-01 18:00:00", "2026-03-08 16:00:00");

        told(weekly, "changed", "take the bins out", WEEKLY, sunday(1), sunday(1));
        await(() -> database.number(COUNT, anna) == 1);
    }

    @Test
    void learnsNothingOfWhatIsMissedOrEndedOrSensitiveOrSaysNothing() {
        told(UUID.randomUUID(), "missed", "water the plants", null, SUNDAY, SUNDAY);
        told(UUID.randomUUID(), "ended", "water the plants", null, SUNDAY, SUNDAY);
        told(UUID.randomUUID(), "sent", "take my insulin", null, SUNDAY, SUNDAY);
        told(UUID.randomUUID(), "sent", null, null, SUNDAY, SUNDAY);
        told(UUID.randomUUID(), "sent", "take the bins out", null, SUNDAY, SUNDAY);

        await(() -> database.number(COUNT, anna) == 1);
        assertThat(database.number(COUNT + " and kind = 'errand'", anna)).isEqualTo(1);
    }

    @Test
    void learnsNothingOfTheTimeWithoutConsent() {
        long heard = database.number(HEARD);
        meet(false);
        told(UUID.randomUUID(), "sent", "take the bins out", null, SUNDAY, SUNDAY);
        await(() -> database.number(HEARD) > heard);
        meet(true);
        told(UUID.randomUUID(), "sent", "order pizza", null, SUNDAY, SUNDAY);

        await(() -> database.number(COUNT, anna) == 1);
        assertThat(database.number(COUNT + " and kind = 'meal'", anna)).isEqualTo(1);
    }

    private static Instant sunday(int week) {
        return SUNDAY.plus(7L * week, ChronoUnit.DAYS);
    }

    private void meet(boolean learns) {
        Events.publish(
                kafka,
                EventType.USER_CHANGED,
                new UserChanged(
                        anna,
                        List.of("preferences"),
                        "active",
                        "free",
                        "en",
                        "UTC",
                        Map.of("proactive_mode", learns),
                        new StyleSummary(true, "casual", "medium", "friendly"),
                        null,
                        SUNDAY),
                ++version);
        await(() -> database.number("select count(*) from person where user_id = ? and learns = ?", anna, learns) == 1);
    }

    private void told(
            UUID task, String change, @Nullable String title, @Nullable String rrule, Instant dueAt, Instant at) {
        Events.task(kafka, seal, anna, task, change, title, rrule, dueAt, at);
    }
}
