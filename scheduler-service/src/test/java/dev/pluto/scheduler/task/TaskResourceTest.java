package dev.pluto.scheduler.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.TestClock;
import dev.pluto.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SchedulerServiceTest
class TaskResourceTest {

    private static final String TASKS = "/api/v1/tasks";
    private static final String REMINDER = """
        {"kind": "reminder", "what": "call the cardiologist", "zone": "Europe/Berlin",
         "starts_at": "2026-11-23T08:00:00", "rrule": "FREQ=WEEKLY;BYDAY=MO"}
        """;

    /** What identity's word does to a person, keeping the row locked for two seconds. */
    private static final String SWITCH_OFF_SLOWLY = """
        with changed as (
          update person set version = 2, switched_off = '{morning_digest_enabled,wake_up_calls}'
           where user_id = ? returning user_id)
        select pg_sleep(2)::text from (select count(*) from changed) c
        """;

    @Inject
    TestClock clock;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();

    @BeforeEach
    void setTheClock() {
        clock.setTo(Instant.parse("2026-11-21T12:00:00Z"));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void makesAReminderAndShowsItToItsOwner() {
        String id = make(anna, REMINDER);

        as(anna).get(TASKS + "/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("reminder"))
                .body("what", equalTo("call the cardiologist"))
                .body("origin", equalTo("asked"))
                .body("state", equalTo("active"))
                .body("paused_reason", nullValue())
                .body("next_run_at", equalTo("2026-11-23T07:00:00Z"))
                .body("follows_person", equalTo(false))
                .body("user_id", equalTo(anna.toString()));
    }

    @Test
    void keepsTheMatterOutOfTheDatabase() {
        make(anna, REMINDER);

        assertThat(database.placesOf("cardiologist")).isEmpty();
    }

    @Test
    void showsATaskWhoseMatterDoesNotOpenWithoutItAndTheOthersAsEver() {
        String whole = make(anna, REMINDER);
        clock.advance(Duration.ofSeconds(1));
        String altered = make(anna, REMINDER);
        clock.advance(Duration.ofSeconds(1));
        String elsewhere = make(anna, REMINDER);
        database.update(
                "update task set what = set_byte(what, 14, get_byte(what, 14) # 1) where id = ?",
                UUID.fromString(altered));
        database.update("update task set zone = 'Nowhere/Land' where id = ?", UUID.fromString(elsewhere));

        as(anna).get(TASKS)
                .then()
                .statusCode(200)
                .body("items.id", contains(elsewhere, altered, whole))
                .body("items.what", contains("call the cardiologist", null, "call the cardiologist"))
                .body("items.unreadable", contains(false, true, false));
        as(anna).get(TASKS + "/" + altered)
                .then()
                .statusCode(200)
                .body("what", nullValue())
                .body("unreadable", equalTo(true));
        as(anna).body("{\"what\": \"call the dentist\"}")
                .patch(TASKS + "/" + altered)
                .then()
                .statusCode(200)
                .body("what", equalTo("call the dentist"))
                .body("unreadable", equalTo(false));
    }

    @Test
    void hidesTasksFromOtherPeopleInEveryVerb() {
        String path = TASKS + "/" + make(anna, REMINDER);
        UUID tom = UUID.randomUUID();

        as(tom).get(path).then().statusCode(404).body("code", equalTo("request:not-found"));
        as(tom).body("{}").patch(path).then().statusCode(404);
        as(tom).delete(path).then().statusCode(404);
        as(tom).post(path + "/pause").then().statusCode(404);
        as(tom).post(path + "/resume").then().statusCode(404);
        as(tom).post(path + "/skip").then().statusCode(404);
        as(tom).get(path + "/runs").then().statusCode(404);
        as(tom).get(TASKS).then().statusCode(200).body("items", empty());
        as(tom).queryParam("user_id", anna).get(TASKS).then().statusCode(404);
        as(tom).body(REMINDER.replace("{\"kind\"", "{\"user_id\": \"" + anna + "\", \"kind\""))
                .post(TASKS)
                .then()
                .statusCode(404);
    }

    @Test
    void deniesEverybodyWithoutATokenAndOtherServices() {
        given().get(TASKS).then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.expired(anna))
                .get(TASKS)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.service("messaging"))
                .get(TASKS)
                .then()
                .statusCode(403);
    }

    @Test
    void whoAnswersQuestionsLooksAndChangesNothing() {
        String id = make(anna, REMINDER);

        given().auth()
                .oauth2(Tokens.of("sue", "support"))
                .get(TASKS + "/" + id)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of("sue", "support"))
                .delete(TASKS + "/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("access:forbidden"));

        assertThat(auditedActionsOn(anna)).containsExactlyInAnyOrder("task.create", "task.read");
    }

    @Test
    void writesDownWhatAnOperatorLooksAt() {
        String id = make(anna, REMINDER);

        asOperator().get(TASKS + "/" + id).then().statusCode(200).body("what", equalTo("call the cardiologist"));
        asOperator()
                .queryParam("user_id", anna)
                .get(TASKS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        asOperator().get(TASKS).then().statusCode(422).body("errors.pointer", contains("query:user_id"));

        assertThat(auditedActionsOn(anna)).containsExactlyInAnyOrder("task.create", "task.read", "task.list");
    }

    @Test
    void makesOneTaskOfARepeatedRequest() {
        String key = UUID.randomUUID().toString();

        String first = as(anna).header("Idempotency-Key", key)
                .body(REMINDER)
                .post(TASKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(anna).header("Idempotency-Key", key)
                .body(REMINDER)
                .post(TASKS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));

        as(anna).get(TASKS).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"reminder\",\"starts_at\":\"2026-12-01T08:00:00\"}|#/zone",
                "{\"kind\":\"reminder\",\"zone\":\"UTC\",\"due_at\":\"2020-01-01T00:00:00Z\"}|#/due_at",
                "{\"kind\":\"lunch\",\"zone\":\"UTC\",\"due_at\":\"2027-01-01T00:00:00Z\"}|#/kind",
                "{\"kind\":\"reminder\",\"zone\":\"UTC\",\"starts_at\":\"2027-01-01T00:00:00\",\"rrule\":\"FREQ=X\"}|#/rrule",
            })
    void namesTheFaultOfARequest(String body, String pointer) {
        as(anna).body(body)
                .post(TASKS)
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void reschedulesAndRewords() {
        String path = TASKS + "/" + make(anna, REMINDER);

        as(anna).body("{\"starts_at\": \"2026-11-23T09:15:00\", \"what\": \"call the dentist\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("next_run_at", equalTo("2026-11-23T08:15:00Z"))
                .body("what", equalTo("call the dentist"))
                .body("rrule", equalTo("FREQ=WEEKLY;BYDAY=MO"));
        as(anna).body("{\"due_at\": \"2026-12-24T17:00:00Z\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("rrule", nullValue())
                .body("next_run_at", equalTo("2026-12-24T17:00:00Z"));
        as(anna).body("{\"zone\": \"Nowhere\"}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/zone"));
    }

    @Test
    void nullInAMergePatchRemovesWhatCanBeRemoved() {
        String path = TASKS + "/" + make(anna, REMINDER);

        patch(path, "{\"what\": null}").statusCode(200).body("what", nullValue());
        patch(path, "{\"channel\": \"voice\"}").statusCode(200).body("channel", equalTo("voice"));
        patch(path, "{\"channel\": null}").statusCode(200).body("channel", equalTo("sms"));
        patch(path, "{\"rrule\": null}")
                .statusCode(200)
                .body("rrule", nullValue())
                .body("starts_at", equalTo("2026-11-23T08:00:00"))
                .body("next_run_at", equalTo("2026-11-23T07:00:00Z"));
    }

    @Test
    void nullGoesBackToTheZoneOfThePerson() {
        String path = TASKS + "/" + make(anna, REMINDER);
        patch(path, "{\"zone\": null}").statusCode(422).body("errors.pointer", contains("#/zone"));
        database.update(
                "insert into person (user_id, version, zone, status, switched_off) values (?, 1, 'Asia/Tokyo',"
                        + " 'active', '{}')",
                anna);

        patch(path, "{\"zone\": null}")
                .statusCode(200)
                .body("zone", equalTo("Asia/Tokyo"))
                .body("follows_person", equalTo(true))
                .body("next_run_at", equalTo("2026-11-22T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"starts_at\": null} | #/starts_at",
                "{\"due_at\": null} | #/due_at",
                "{\"due_at\": 5} | #/due_at",
                "{\"due_at\": \"+10000-01-01T00:00:00Z\"} | #/due_at",
                "{\"due_at\": \"9999-12-31T00:00:00Z\"} | #/due_at",
                "{\"starts_at\": \"-0005-01-01T00:00:00\"} | #/starts_at",
                "{\"what\": 5} | #/what",
                "{\"what\": \"\\u0000\"} | #/what",
                "{\"kind\": \"wake_up_call\"} | #/kind",
                "{\"zone\": \"Etc/GMT+3\"} | #/zone",
                "{\"zone\": \"SystemV/PST8\"} | #/zone",
                "{\"zone\": \"+02:00\"} | #/zone",
                "[] | #",
            })
    void refusesAPatchThatLeavesNoTask(String patch, String pointer) {
        String path = TASKS + "/" + make(anna, REMINDER);

        patch(path, patch).statusCode(422).body("errors.pointer", contains(pointer));
        as(anna).get(path).then().body("version", equalTo(0));
    }

    @Test
    void aRuleOnceGoneNeedsATimeThatIsToCome() {
        String path = TASKS + "/" + make(anna, REMINDER);
        clock.setTo(Instant.parse("2026-11-24T12:00:00Z"));

        patch(path, "{\"rrule\": null}").statusCode(422).body("errors.pointer", contains("#/starts_at"));
        patch(path, "{\"rrule\": null, \"due_at\": null, \"starts_at\": \"2026-11-25T08:00:00\"}")
                .statusCode(200)
                .body("next_run_at", equalTo("2026-11-25T07:00:00Z"));
        patch(path, "{\"rrule\": null, \"starts_at\": null, \"due_at\": \"2026-11-26T08:00:00.000000001Z\"}")
                .statusCode(200)
                .body("next_run_at", equalTo("2026-11-26T08:00:00Z"));
    }

    @Test
    void changesOnlyTheVersionSeen() {
        String path = TASKS + "/" + make(anna, REMINDER);
        as(anna).get(path).then().header("ETag", "\"0\"");

        as(anna).header("If-Match", "\"1\"")
                .body("{\"what\": \"x\"}")
                .patch(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("scheduler:version.changed"));
        as(anna).header("If-Match", "\"0\"")
                .body("{\"what\": \"x\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        for (String deed : List.of("/pause", "/resume", "/skip")) {
            as(anna).header("If-Match", "\"0\"").post(path + deed).then().statusCode(412);
        }
        as(anna).header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        as(anna).header("If-Match", "W/\"1\"").delete(path).then().statusCode(412);
        as(anna).header("If-Match", "\"1\"")
                .post(path + "/pause")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(anna).header("If-Match", "*").delete(path).then().statusCode(204);
    }

    @Test
    void losesNoUpdateOfManyAtOnce() {
        String path = TASKS + "/" + make(anna, REMINDER);

        List<CompletableFuture<Integer>> changes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> as(anna).header("If-Match", "\"0\"")
                        .body("{\"what\": \"matter " + i + "\"}")
                        .patch(path)
                        .statusCode()))
                .toList();

        assertThat(changes).map(CompletableFuture::join).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void answersTheSameMomentsWhenMadeAndWhenRead() {
        clock.setTo(Instant.parse("2026-11-21T12:00:00.123456Z"));
        Map<String, Object> made = as(anna).body(REMINDER).post(TASKS).path("");

        Map<String, Object> read = as(anna).get(TASKS + "/" + made.get("id")).path("");

        assertThat(read).isEqualTo(made);
    }

    @Test
    void answersNothingButJson() {
        as(anna).accept("text/html").get(TASKS).then().statusCode(406).contentType("application/problem+json");
    }

    private ValidatableResponse patch(String path, String body) {
        return as(anna).contentType("application/merge-patch+json")
                .body(body)
                .patch(path)
                .then();
    }

    @Test
    void pausesResumesSkipsAndCancels() {
        String path = TASKS + "/" + make(anna, REMINDER);

        as(anna).post(path + "/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("paused"))
                .body("paused_reason", equalTo("person"));
        as(anna).post(path + "/skip").then().statusCode(409).body("code", equalTo("scheduler:task.not-active"));
        as(anna).post(path + "/resume").then().statusCode(200).body("state", equalTo("active"));
        as(anna).post(path + "/skip").then().statusCode(200).body("next_run_at", equalTo("2026-11-30T07:00:00Z"));
        as(anna).get(path + "/runs")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("skipped"))
                .body("items.due_at", contains("2026-11-23T07:00:00Z"));
        as(anna).delete(path).then().statusCode(204);
        as(anna).delete(path).then().statusCode(204);
        as(anna).post(path + "/pause").then().statusCode(409).body("code", equalTo("scheduler:task.finished"));
        as(anna).get(TASKS).then().body("items", empty());
        as(anna).queryParam("state", "cancelled").get(TASKS).then().body("items", hasSize(1));
        as(anna).queryParam("state", "asleep").get(TASKS).then().statusCode(422);
    }

    @Test
    void keepsARunSkippedUntilItIsRescheduled() {
        String path = TASKS + "/" + make(anna, REMINDER);

        as(anna).post(path + "/skip").then().statusCode(200).body("next_run_at", equalTo("2026-11-30T07:00:00Z"));
        as(anna).post(path + "/pause").then().statusCode(200);
        as(anna).post(path + "/resume").then().statusCode(200).body("next_run_at", equalTo("2026-11-30T07:00:00Z"));
        as(anna).body("{\"starts_at\": \"2026-11-23T08:00:00\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("next_run_at", equalTo("2026-11-23T07:00:00Z"));
        as(anna).get(path + "/runs").then().body("items", empty());
        as(anna).post(path + "/skip").then().statusCode(200).body("next_run_at", equalTo("2026-11-30T07:00:00Z"));
        as(anna).get(path + "/runs").then().body("items.outcome", contains("skipped"));
    }

    @Test
    void skipsARunThatWasWrittenDownBefore() {
        String path = TASKS + "/" + make(anna, REMINDER);
        database.update(
                "insert into task_run (task_id, due_at, user_id, outcome) select id, next_run_at, user_id, 'skipped'"
                        + " from task where user_id = ?",
                anna);

        as(anna).post(path + "/skip").then().statusCode(200).body("next_run_at", equalTo("2026-11-30T07:00:00Z"));
    }

    @Test
    void answersWithTheNewTaskThoughNothingCanBeReadAnyMore() {
        // Given a key that breaks with the task's own transaction
        database.update("create function spoil() returns trigger language plpgsql security definer as $$ begin"
                + " update scheduler.person_key set wrapped = '\\x00' where user_id = new.user_id; return new; end $$");
        database.update("create trigger spoil after insert on task for each row when (new.user_id = '" + anna
                + "') execute function spoil()");
        try {
            as(anna).body(REMINDER).post(TASKS).then().statusCode(201).body("what", equalTo("call the cardiologist"));
        } finally {
            database.update("drop trigger spoil on task");
            database.update("drop function spoil()");
        }
    }

    @Test
    void obeysAChangeOfThePersonThatIsJustBeingWritten() {
        database.update(
                "insert into person (user_id, version, zone, status) values (?, 1, 'Europe/Berlin', 'active')", anna);
        CompletableFuture<Void> change = CompletableFuture.runAsync(() -> database.rows(SWITCH_OFF_SLOWLY, anna));
        awaitSleep();

        as(anna).body(REMINDER.replace("\"reminder\"", "\"wake_up_call\""))
                .post(TASKS)
                .then()
                .statusCode(201)
                .body("paused_reason", equalTo("preference"));
        change.join();
    }

    @Test
    void walksThroughPagesWithoutLossOrRepetition() {
        for (int i = 0; i < 5; i++) {
            make(anna, REMINDER);
        }

        String cursor = as(anna).queryParam("limit", 3)
                .get(TASKS)
                .then()
                .body("items", hasSize(3))
                .body("next_cursor", notNullValue())
                .extract()
                .path("next_cursor");

        as(anna).queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .get(TASKS)
                .then()
                .body("items", hasSize(2))
                .body("next_cursor", nullValue());
        as(anna).queryParam("limit", 0).get(TASKS).then().statusCode(422);
        as(anna).queryParam("cursor", "?").get(TASKS).then().statusCode(422);
    }

    @Test
    void refusesTheFiveHundredAndFirstOpenTask() {
        make(anna, REMINDER);
        database.update(
                "insert into task (id, user_id, kind, origin, channel, lane, state, zone, follows_person, starts_at,"
                        + " next_run_at, late_limit_seconds, created_at, updated_at) select gen_random_uuid(), ?,"
                        + " 'reminder', 'asked', 'sms', 'exact', 'active', 'UTC', false, now(), '2030-01-01', 60, now(),"
                        + " now() from generate_series(1, 499)",
                anna);

        as(anna).body(REMINDER).post(TASKS).then().statusCode(409).body("code", equalTo("scheduler:task.limit"));
    }

    @Test
    void readsAPhraseBackWithoutPlanningIt() {
        as(anna).body("{\"text\": \"remind me every other Tuesday at noon to water the plants\", \"zone\":"
                        + " \"Europe/Berlin\"}")
                .post(TASKS + "/parse")
                .then()
                .statusCode(200)
                .body("kind", equalTo("reminder"))
                .body("what", equalTo("water the plants"))
                .body("rrule", equalTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"))
                .body("next", contains("2026-11-24T11:00:00Z", "2026-12-08T11:00:00Z", "2026-12-22T11:00:00Z"));
        as(anna).body("{\"text\": \"remind me to call Anna\", \"zone\": \"Europe/Berlin\"}")
                .post(TASKS + "/parse")
                .then()
                .statusCode(422)
                .body("code", equalTo("scheduler:phrase.not-understood"));
        as(anna).body("{\"text\": \"every 2 minutes\", \"zone\": \"Europe/Berlin\"}")
                .post(TASKS + "/parse")
                .then()
                .statusCode(422)
                .body("code", equalTo("scheduler:phrase.too-often"));
        as(anna).get(TASKS).then().body("items", empty());
    }

    private void awaitSleep() {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (database.number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 0) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
        }
    }

    private String make(UUID owner, String body) {
        return as(owner).body(body).post(TASKS).then().statusCode(201).extract().path("id");
    }

    private java.util.List<Object> auditedActionsOn(UUID person) {
        return database.rows("select action from audit_entry where user_id = ?", person).stream()
                .map(row -> row.get("action"))
                .toList();
    }

    private static RequestSpecification as(UUID person) {
        return given().header("Authorization", "Bearer " + Tokens.person(person))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + Tokens.operator("olga"))
                .contentType(ContentType.JSON);
    }
}
