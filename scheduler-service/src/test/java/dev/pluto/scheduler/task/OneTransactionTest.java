package dev.pluto.scheduler.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What one request on a task costs in transactions. The database's own count, {@code xact_commit}, lags and counts the loops of
 * the service too; so every table is made to write down, where its policy asks who is looking, in which transaction that was:
 * a look counts as well as a change, and only those of the one who asks here.
 */
@SchedulerServiceTest
class OneTransactionTest {

    private static final String TASKS = "/api/v1/tasks";
    private static final String REMINDER = """
        {"user_id": "%s", "kind": "reminder", "what": "call the cardiologist", "zone": "Europe/Berlin",
         "starts_at": "2035-11-26T08:00:00", "rrule": "FREQ=WEEKLY;BYDAY=MO"}
        """;

    private static final List<String> POLICIES = List.of("scheduler.pluto_in_scope()", "scheduler.pluto_may_see(uuid)");

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String operator = "olga-" + UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();

    @BeforeAll
    static void watchEveryLook() {
        DatabaseProbe database = DatabaseProbe.ofThisTest();
        database.update("create schema watch");
        database.update("grant usage on schema watch to public");
        database.update("create table watch.looked (tx xid8, scope text, person text)");
        database.update("create table watch.policy (definition text)");
        database.update("create function watch.look() returns boolean language plpgsql security definer as $$ begin"
                + " insert into watch.looked values (pg_current_xact_id(), current_setting('pluto.scope', true),"
                + " current_setting('pluto.user_id', true)); return true; end $$");
        for (String policy : POLICIES) {
            database.update("insert into watch.policy select pg_get_functiondef('" + policy + "'::regprocedure)");
        }
        database.update("create or replace function scheduler.pluto_in_scope() returns boolean language sql volatile"
                + " return watch.look() and coalesce(current_setting('pluto.scope', true), '')"
                + " like any (array['service:%', 'operator:%'])");
        database.update("create or replace function scheduler.pluto_may_see(owner uuid) returns boolean language sql"
                + " volatile return watch.look() and (owner = nullif(current_setting('pluto.user_id', true), '')::uuid"
                + " or scheduler.pluto_in_scope())");
    }

    @AfterAll
    static void watchNoLonger() {
        DatabaseProbe database = DatabaseProbe.ofThisTest();
        database.rows("select definition from watch.policy")
                .forEach(policy -> database.update(String.valueOf(policy.get("definition"))));
        database.update("drop schema watch cascade");
    }

    @BeforeEach
    void forget() {
        database.update("truncate watch.looked");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "PATCH, ''",
        "POST, /pause",
        "POST, /resume",
        "POST, /skip",
        "GET, /runs",
        "DELETE, ''",
    })
    void doesAndWritesDownAnOperatorsDeedInOneTransaction(String method, String path) {
        String task = TASKS + "/" + make(asOperator());
        assertThat(transactionsOf("operator:" + operator)).isEqualTo(1);
        forget();

        ask(asOperator(), method, task + path);

        assertThat(transactionsOf("operator:" + operator)).isEqualTo(1);
        assertThat(database.number("select count(*) from audit_entry where actor = ?", operator))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "PATCH, ''",
        "POST, /pause",
        "POST, /resume",
        "POST, /skip",
        "GET, /runs",
        "DELETE, ''",
    })
    void doesAPersonsDeedInOneTransaction(String method, String path) {
        String task = TASKS + "/" + make(asAnna());
        assertThat(transactionsOfAnna()).isEqualTo(1);
        forget();

        ask(asAnna(), method, task + path);

        assertThat(transactionsOfAnna()).isEqualTo(1);
    }

    @Test
    void listsInOneTransaction() {
        make(asAnna());
        forget();

        asOperator().queryParam("user_id", anna).get(TASKS).then().statusCode(200);
        asAnna().get(TASKS).then().statusCode(200);

        assertThat(transactionsOf("operator:" + operator)).isEqualTo(1);
        assertThat(transactionsOfAnna()).isEqualTo(1);
    }

    @Test
    void leavesTheLineInTheTransactionOfTheChange() {
        UUID task = UUID.fromString(make(asAnna()));

        ask(asOperator(), "PATCH", TASKS + "/" + task);

        Map<String, @Nullable Object> made = database.rows(
                        "select t.xmin::text as task, a.xmin::text as line, t.version from task t, audit_entry a"
                                + " where t.id = ? and a.actor = ? and a.action = 'task.change'",
                        task,
                        operator)
                .get(0);
        assertThat(made).containsEntry("line", made.get("task")).containsEntry("version", 1L);
    }

    @Test
    void leavesNoLineOfWhatWasNotDone() {
        String task = TASKS + "/" + make(asAnna());

        asOperator().body("{\"zone\": \"Nowhere\"}").patch(task).then().statusCode(422);
        asOperator().header("If-Match", "\"7\"").delete(task).then().statusCode(412);

        assertThat(database.number("select count(*) from audit_entry where actor = ?", operator))
                .isZero();
    }

    private static void ask(RequestSpecification caller, String method, String path) {
        if (method.equals("PATCH")) {
            caller.body("{\"what\": \"call the dentist\", \"starts_at\": \"2035-11-26T09:00:00\"}");
        }
        assertThat(caller.request(method, path).statusCode()).isIn(200, 204);
    }

    private String make(RequestSpecification caller) {
        return caller.body(REMINDER.formatted(anna))
                .post(TASKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private long transactionsOf(String scope) {
        return database.number("select count(distinct tx) from watch.looked where scope = ?", scope);
    }

    private long transactionsOfAnna() {
        return database.number("select count(distinct tx) from watch.looked where person = ?", anna.toString());
    }

    private RequestSpecification asAnna() {
        return given().header("Authorization", "Bearer " + Tokens.person(anna)).contentType(ContentType.JSON);
    }

    private RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + Tokens.operator(operator))
                .contentType(ContentType.JSON);
    }
}
