package dev.pluto.scheduler.agenda;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SchedulerServiceTest
class AgendaResourceTest {

    private static final String REMINDERS = "/api/v1/internal/reminders";
    private static final String AGENDA = "/api/v1/internal/agenda";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();

    @Test
    void plansWhatAPersonSaid() {
        asMessaging()
                .body(said("remind me tomorrow at half past seven to call Bartholomew"))
                .post(REMINDERS)
                .then()
                .statusCode(201)
                .body("what", equalTo("call Bartholomew"))
                .body("due_at", equalTo("2031-05-06T05:30:00Z"))
                .body("rrule", nullValue())
                .body("zone", equalTo("Europe/Berlin"))
                .body("kind", equalTo("reminder"))
                .body("paused", equalTo(false));

        assertThat(database.placesOf("Bartholomew")).isEmpty();
    }

    @Test
    void plansNothingTwiceWhenTheRequestIsRepeated() {
        String body = said("wake me at 6:30");

        String first = asMessaging()
                .body(body)
                .post(REMINDERS)
                .then()
                .statusCode(201)
                .extract()
                .path("task_id");
        asMessaging().body(body).post(REMINDERS).then().statusCode(201).body("task_id", equalTo(first));

        assertThat(database.number("select count(*) from task where user_id = ?", anna))
                .isEqualTo(1);
        assertThat(database.rows("select kind, channel from task where user_id = ?", anna))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("kind", "wake_up_call").containsEntry("channel", "voice"));
    }

    @Test
    void tellsEveryRunThatLiesAhead() {
        asMessaging()
                .body(said("remind me every day at 8 to stretch"))
                .post(REMINDERS)
                .then()
                .statusCode(201);
        asMessaging()
                .body(said("remind me on Wednesday at noon to eat"))
                .post(REMINDERS)
                .then()
                .statusCode(201);

        asMessaging()
                .queryParam("user_id", anna)
                .queryParam("from", "2031-05-06T00:00:00Z")
                .queryParam("to", "2031-05-09T00:00:00Z")
                .get(AGENDA)
                .then()
                .statusCode(200)
                .body("items.what", contains("stretch", "stretch", "eat", "stretch"))
                .body(
                        "items.due_at",
                        contains(
                                "2031-05-06T06:00:00Z",
                                "2031-05-07T06:00:00Z",
                                "2031-05-07T10:00:00Z",
                                "2031-05-08T06:00:00Z"));
        asMessaging()
                .queryParam("user_id", UUID.randomUUID())
                .queryParam("from", "2031-05-06T00:00:00Z")
                .queryParam("to", "2031-05-09T00:00:00Z")
                .get(AGENDA)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void tellsTheOtherRunsWhenOneMatterDoesNotOpenAndOneZoneIsUnknown() {
        for (String words :
                new String[] {"every day at 8 to stretch", "every day at 9 to eat", "every day at 7 to run"}) {
            asMessaging()
                    .body(said("remind me " + words))
                    .post(REMINDERS)
                    .then()
                    .statusCode(201);
        }
        database.update(
                "update task set what = set_byte(what, 14, get_byte(what, 14) # 1) where user_id = ?"
                        + " and starts_at::time = '09:00'",
                anna);
        database.update("update task set zone = 'Nowhere/Land' where user_id = ? and starts_at::time = '07:00'", anna);

        asMessaging()
                .queryParam("user_id", anna)
                .queryParam("from", "2031-05-07T00:00:00Z")
                .queryParam("to", "2031-05-08T00:00:00Z")
                .get(AGENDA)
                .then()
                .statusCode(200)
                .body("items.what", contains("stretch", null))
                .body("items.due_at", contains("2031-05-07T06:00:00Z", "2031-05-07T07:00:00Z"));
    }

    @Test
    void refusesWordsWithoutAMomentAndSpansWithoutAnEnd() {
        asMessaging()
                .body(said("remind me to call Anna"))
                .post(REMINDERS)
                .then()
                .statusCode(422)
                .body("code", equalTo("scheduler:phrase.not-understood"));
        asMessaging()
                .body(said("remind me at 8").replace("Europe/Berlin", "Mars/Olympus"))
                .post(REMINDERS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/zone"));
        asMessaging()
                .queryParam("user_id", anna)
                .queryParam("from", "2031-05-06T00:00:00Z")
                .queryParam("to", "2041-05-06T00:00:00Z")
                .get(AGENDA)
                .then()
                .statusCode(422);
        asMessaging().queryParam("user_id", anna).get(AGENDA).then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "+10000-01-01T00:00:00Z, +10000-01-02T00:00:00Z",
        "-0001-01-01T00:00:00Z, -0001-01-02T00:00:00Z",
        "-1000000000-01-01T00:00:00Z, -1000000000-01-02T00:00:00Z",
        "9999-12-31T00:00:00Z, +10000-01-02T00:00:00Z",
    })
    void refusesYearsThatNobodyPlansIn(String from, String to) {
        asMessaging()
                .queryParam("user_id", anna)
                .queryParam("from", from)
                .queryParam("to", to)
                .get(AGENDA)
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"));
        asMessaging()
                .body(said("remind me tomorrow at 8 to stretch")
                        .replace("2031-05-05T10:00:00Z", from.equals("9999-12-31T00:00:00Z") ? to : from))
                .post(REMINDERS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/said_at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Etc/GMT+3", "SystemV/PST8", "GMT+1", "+02:00"})
    void readsWordsOnlyForPlacesWherePeopleLive(String zone) {
        given().header("Authorization", "Bearer " + Tokens.person(anna))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"remind me tomorrow at 8 to stretch\",\"zone\":\"" + zone + "\"}")
                .post("/api/v1/tasks/parse")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/zone"));
    }

    @Test
    void opensForServicesOnly() {
        given().contentType(ContentType.JSON)
                .body(said("at 8"))
                .post(REMINDERS)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.person(anna))
                .contentType(ContentType.JSON)
                .body(said("at 8"))
                .post(REMINDERS)
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + Tokens.operator("olga"))
                .queryParam("user_id", anna)
                .get(AGENDA)
                .then()
                .statusCode(403);
    }

    private String said(String text) {
        return """
            {"user_id": "%s", "text": "%s", "zone": "Europe/Berlin", "said_at": "2031-05-05T10:00:00Z"}
            """.formatted(anna, text);
    }

    private static RequestSpecification asMessaging() {
        return given().header("Authorization", "Bearer " + Tokens.service("messaging"))
                .contentType(ContentType.JSON);
    }
}
