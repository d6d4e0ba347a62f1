package dev.pluto.scheduler.suggestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.events.HabitChanged;
import dev.pluto.events.StyleSummary;
import dev.pluto.events.SuggestionAnswered;
import dev.pluto.events.UserChanged;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.Tokens;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events as memory's and messaging's relays put them on the wire. */
@SchedulerServiceTest
class SuggestionListenerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String OPEN = "select count(*) from task where user_id = ? and kind = 'habit_suggestion'"
            + " and origin = 'suggested' and state = 'active'";

    @Inject
    EventSeal seal;

    @Inject
    SuggestionWorker worker;

    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();
    private final UUID habit = UUID.randomUUID();

    @BeforeEach
    void meet() {
        changed("active", true, 1);
        await(() -> count("select count(*) from person where user_id = ?") == 1);
    }

    @AfterEach
    void closeKafka() {
        kafka.close();
    }

    @Test
    void plansOneSuggestionThatMovesAndGoesWithItsHabitWhateverComesTwiceOrLate() {
        HabitChanged evening = habit("suggested", "18:00", 2);
        UUID event = UUID.randomUUID();
        publish(event, evening, 2);
        publish(event, evening, 2);
        publish(UUID.randomUUID(), evening, 2);
        await(() -> count(OPEN) == 1);
        assertThat(localHour()).isEqualTo("17:30");
        assertThat(database.placesOf("call my mother")).isEmpty();

        publish(UUID.randomUUID(), habit("suggested", "15:00", 1), 1);
        publish(UUID.randomUUID(), habit("suggested", "19:30", 3), 3);
        await(() -> localHour().equals("19:00"));
        assertThat(count(OPEN)).isEqualTo(1);

        publish(UUID.randomUUID(), habit("ended", "19:30", 4), 4);
        await(() -> count(OPEN) == 0);
        assertThat(count("select count(*) from task where user_id = ? and kind = 'habit_suggestion'"))
                .isEqualTo(1);
    }

    @Test
    void suggestsOnceMoreWhenNobodyAnswersAndNoMoreAfterTheSecondTime() {
        publish(UUID.randomUUID(), habit("suggested", "18:00", 1), 1);
        await(() -> count(OPEN) == 1);

        answered(sent(), "ignored");
        await(() -> count(OPEN) == 1);
        assertThat(nextRunAt()).isAfter(Instant.now().plus(5, ChronoUnit.DAYS));

        answered(sent(), "ignored");
        await(() -> count("select ignored from habit where user_id = ?") == 2);
        assertThat(count(OPEN)).isZero();
    }

    @Test
    void suggestsNothingOfWhatWasDeclinedThoughMemoryDoesNotKnowYet() {
        publish(UUID.randomUUID(), habit("suggested", "18:00", 1), 1);
        await(() -> count(OPEN) == 1);
        answered(sent(), "declined");
        await(() -> count("select count(*) from habit where user_id = ? and answer = 'declined'") == 1);

        publish(UUID.randomUUID(), habit("suggested", "19:00", 2), 2);
        await(() -> count("select count(*) from habit where user_id = ? and starts_at::time = '19:00'") == 1);
        assertThat(count(OPEN)).isZero();
    }

    @Test
    void waitsWhileThePersonWantsNothingUnaskedAndPlansAnewWhatWasMissed() {
        changed("active", false, 2);
        await(() -> count("select version from person where user_id = ?") == 2);
        publish(UUID.randomUUID(), habit("suggested", "18:00", 1), 1);
        await(() -> count("select count(*) from habit where user_id = ?") == 1);
        assertThat(count(OPEN)).isZero();

        changed("active", true, 3);
        await(() -> count("select version from person where user_id = ?") == 3);
        look();
        assertThat(count(OPEN)).isEqualTo(1);

        database.update(
                "update task set state = 'done', next_run_at = null where user_id = ?"
                        + " and kind = 'habit_suggestion'",
                anna);
        look();
        assertThat(count(OPEN)).isEqualTo(1);
    }

    @Test
    void takesASuggestionThatThePersonCancelledAsDeclined() {
        publish(UUID.randomUUID(), habit("suggested", "18:00", 1), 1);
        await(() -> count(OPEN) == 1);
        database.update(
                "update task set state = 'cancelled', next_run_at = null where user_id = ?"
                        + " and kind = 'habit_suggestion'",
                anna);

        look();

        assertThat(count("select count(*) from habit where user_id = ? and answer = 'declined'"))
                .isEqualTo(1);
        assertThat(count(OPEN)).isZero();
    }

    @Test
    void suggestsNothingOfWhatThePersonIsRemindedOfAlready() {
        given().auth()
                .oauth2(Tokens.person(anna))
                .contentType(ContentType.JSON)
                .body("""
                    {"kind": "reminder", "what": "Call mum", "zone": "Europe/Berlin", "starts_at": "2026-10-04T18:15",
                     "rrule": "FREQ=DAILY"}
                    """)
                .post("/api/v1/tasks")
                .then()
                .statusCode(201);

        publish(UUID.randomUUID(), habit("suggested", "18:00", 1), 1);
        await(() -> count("select count(*) from habit where user_id = ?") == 1);
        assertThat(count(OPEN)).isZero();

        publish(UUID.randomUUID(), habit("suggested", "12:00", 2), 2);
        await(() -> count(OPEN) == 1);
    }

    @Test
    void asksOnceWhetherTheReminderOfAHabitThatEndedShallEndToo() {
        publish(UUID.randomUUID(), habit("suggested", "18:00", 1), 1);
        await(() -> count(OPEN) == 1);
        UUID reminder = reminder();
        publish(UUID.randomUUID(), new SuggestionAnswered(anna, sent(), habit, "accepted", Instant.now(), reminder), 1);
        await(() -> count("select count(*) from habit where user_id = ? and reminder_id is not null") == 1);
        assertThat(count(OPEN)).isZero();

        publish(UUID.randomUUID(), habit("ended", "18:00", 2), 2);
        await(() -> count(OPEN) == 1);
        sent();
        look();
        database.update("update task_run set due_at = due_at - interval '3 days' where user_id = ?", anna);
        look();

        assertThat(count("select count(*) from habit where user_id = ? and end_asked"))
                .isEqualTo(1);
        assertThat(count(OPEN)).isZero();
    }

    private UUID reminder() {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into task (id, user_id, kind, origin, channel, lane, state, zone, follows_person, starts_at, rrule,"
                        + " next_run_at, late_limit_seconds, created_at, updated_at) values (?, ?, 'reminder', 'asked', 'sms',"
                        + " 'exact', 'active', 'Europe/Berlin', true, '2026-10-04T18:00', 'FREQ=DAILY',"
                        + " now() + interval '1 day', 3600, now(), now())",
                id,
                anna);
        return id;
    }

    private void look() {
        database.update("update suggestion_plan set look_at = now() where user_id = ?", anna);
        worker.round().await().atMost(PATIENCE);
    }

    /** What the sweep makes of a suggestion that is due. */
    private UUID sent() {
        UUID task = (UUID) Objects.requireNonNull(database.rows(
                        "update task set state = 'done', next_run_at = null where user_id = ?"
                                + " and kind = 'habit_suggestion' and state = 'active' returning id",
                        anna)
                .get(0)
                .get("id"));
        database.update(
                "insert into task_run (task_id, due_at, user_id, outcome) values (?, now(), ?, 'fired')", task, anna);
        return task;
    }

    private void answered(UUID suggestion, String answer) {
        publish(UUID.randomUUID(), new SuggestionAnswered(anna, suggestion, habit, answer, Instant.now()), 1);
    }

    private HabitChanged habit(String state, String hour, int second) {
        String title = seal.seal(Addressee.of(EventType.HABIT_CHANGED.topic(), anna, habit), "call my mother");
        Instant at = Instant.parse("2026-11-28T06:00:00Z").plusSeconds(second);
        String startsAt = "2026-10-04T" + hour;
        return new HabitChanged(anna, habit, "call", title, "FREQ=DAILY", startsAt, BERLIN.getId(), 0.93, state, at);
    }

    private void changed(String status, boolean proactive, long version) {
        var told = new UserChanged(
                anna,
                List.of("preferences"),
                status,
                "free",
                "en-GB",
                BERLIN.getId(),
                Map.of("proactive_mode", proactive),
                new StyleSummary(true, "casual", "medium", "friendly"),
                null,
                Instant.now());
        publish(UUID.randomUUID(), told, version);
    }

    private void publish(UUID event, Event what, long version) {
        kafka.publish(
                EventType.of(what).topic(),
                anna.toString(),
                EventJson.write(what),
                Map.of("ce_id", event.toString(), "ce_aggregateversion", Long.toString(version)));
    }

    private String localHour() {
        return LocalTime.ofInstant(nextRunAt(), BERLIN).toString();
    }

    private Instant nextRunAt() {
        long seconds = count("select extract(epoch from next_run_at)::bigint from task where user_id = ?"
                + " and kind = 'habit_suggestion' and state = 'active'");
        return Instant.ofEpochSecond(seconds);
    }

    private long count(String sql) {
        return database.number(sql, anna);
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
