package dev.pluto.scheduler.reminder;

import static io.restassured.RestAssured.given;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What messaging asks of the scheduler for one person, and what lies in the database of it. */
final class ReminderCalls {

    private static final String REMINDERS = "/api/v1/internal/reminders";
    private static final String BERLIN = "Europe/Berlin";

    private final DatabaseProbe database;
    private final UUID person;

    ReminderCalls(DatabaseProbe database, UUID person) {
        this.database = database;
        this.person = person;
    }

    /** Makes the person known, as identity tells. */
    ReminderCalls knownIn(String zone) {
        database.update("insert into person (user_id, version, zone) values (?, 1, ?)", person, zone);
        return this;
    }

    ValidatableResponse plan(UUID deed, String what, String startsAt, @Nullable String rrule) {
        return post("/plan", planned(deed, what, startsAt, rrule));
    }

    Map<String, @Nullable Object> planned(UUID deed, String what, String startsAt, @Nullable String rrule) {
        Map<String, @Nullable Object> body = body(deed);
        body.put("what", what);
        body.put("kind", "reminder");
        body.put("channel", "sms");
        body.put("starts_at", startsAt);
        body.put("rrule", rrule);
        body.put("zone", BERLIN);
        body.put("follows_person", true);
        return body;
    }

    /** Plans a reminder and answers the id of its task. */
    UUID planned(String what, String startsAt, @Nullable String rrule) {
        String id = plan(UUID.randomUUID(), what, startsAt, rrule)
                .statusCode(201)
                .extract()
                .path("task_id");
        return UUID.fromString(id);
    }

    ValidatableResponse move(UUID deed, String startsAt, @Nullable String rrule, UUID... tasks) {
        Map<String, @Nullable Object> body = change(deed, "move", tasks);
        body.put("starts_at", startsAt);
        body.put("rrule", rrule);
        body.put("zone", BERLIN);
        return post("/change", body);
    }

    ValidatableResponse snooze(UUID deed, String startsAt, UUID... tasks) {
        Map<String, @Nullable Object> body = change(deed, "snooze", tasks);
        body.put("starts_at", startsAt);
        body.put("zone", BERLIN);
        return post("/change", body);
    }

    ValidatableResponse finish(UUID deed, UUID... tasks) {
        return post("/change", change(deed, "finish", tasks));
    }

    ValidatableResponse skip(UUID deed, UUID... tasks) {
        return post("/change", change(deed, "skip", tasks));
    }

    ValidatableResponse cancel(UUID deed, UUID... tasks) {
        return post("/change", change(deed, "cancel", tasks));
    }

    Map<String, @Nullable Object> change(UUID deed, String verb, UUID... tasks) {
        Map<String, @Nullable Object> body = body(deed);
        body.put("verb", verb);
        body.put("task_ids", List.of(tasks));
        return body;
    }

    int undo(UUID deed) {
        return post("/undo", body(deed)).statusCode(200).extract().path("count");
    }

    ValidatableResponse list() {
        return list(Map.of());
    }

    ValidatableResponse list(Map<String, Object> bounds) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(bounds);
        body.put("user_id", person);
        return post("/list", body);
    }

    ValidatableResponse post(String path, Map<String, @Nullable Object> body) {
        return given().header("Authorization", "Bearer " + Tokens.service("messaging"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(REMINDERS + path)
                .then();
    }

    private Map<String, @Nullable Object> body(UUID deed) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("user_id", person);
        body.put("deed", deed);
        return body;
    }

    Map<String, @Nullable Object> row(UUID task) {
        return database.rows("select * from task where id = ?", task).get(0);
    }

    String stateOf(UUID task) {
        return String.valueOf(row(task).get("state"));
    }

    /** As the sweep leaves a single task that it sent. */
    void sendOnce(UUID task, Instant at) {
        run(task, at);
        database.update("update task set state = 'done', next_run_at = null, version = version + 1 where id = ?", task);
    }

    /** As the sweep leaves a repeating task that it sent. */
    void sendAndGoOn(UUID task, Instant at, Instant next) {
        run(task, at);
        database.update("update task set next_run_at = ?, version = version + 1 where id = ?", next, task);
    }

    private void run(UUID task, Instant at) {
        database.update(
                "insert into task_run (task_id, due_at, user_id, outcome, handled_at)"
                        + " select id, next_run_at, user_id, 'fired', ? from task where id = ?",
                at,
                task);
        database.update("update task set updated_at = ? where id = ?", at, task);
    }
}
