package dev.pluto.scheduler.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.Tokens;
import dev.pluto.testing.TransactionWatch;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one request on a task costs in transactions, as {@link TransactionWatch} counts them. */
@SchedulerServiceTest
class OneTransactionTest {

    private static final String TASKS = "/api/v1/tasks";
    private static final String REMINDER = """
        {"user_id": "%s", "kind": "reminder", "what": "call the cardiologist", "zone": "Europe/Berlin",
         "starts_at": "2035-11-26T08:00:00", "rrule": "FREQ=WEEKLY;BYDAY=MO"}
        """;

    private static TransactionWatch watch;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String operator = "olga-" + UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();

    @BeforeAll
    static void watchEveryLook() {
        watch = TransactionWatch.over(DatabaseProbe.ofThisTest(), "scheduler");
    }

    @AfterAll
    static void watchNoLonger() {
        watch.close();
    }

    @BeforeEach
    void forget() {
        watch.forget();
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
        assertThat(watch.inScope("operator:" + operator)).isEqualTo(1);
        forget();

        ask(asOperator(), method, task + path);

        assertThat(watch.inScope("operator:" + operator)).isEqualTo(1);
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
        assertThat(watch.ofPerson(anna)).isEqualTo(1);
        forget();

        ask(asAnna(), method, task + path);

        assertThat(watch.ofPerson(anna)).isEqualTo(1);
    }

    @Test
    void listsInOneTransaction() {
        make(asAnna());
        forget();

        asOperator().queryParam("user_id", anna).get(TASKS).then().statusCode(200);
        asAnna().get(TASKS).then().statusCode(200);

        assertThat(watch.inScope("operator:" + operator)).isEqualTo(1);
        assertThat(watch.ofPerson(anna)).isEqualTo(1);
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

    private RequestSpecification asAnna() {
        return given().header("Authorization", "Bearer " + Tokens.person(anna)).contentType(ContentType.JSON);
    }

    private RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + Tokens.operator(operator))
                .contentType(ContentType.JSON);
    }
}
