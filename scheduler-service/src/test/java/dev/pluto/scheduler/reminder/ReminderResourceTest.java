package dev.pluto.scheduler.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pluto.contracts.Contract;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.ContractRules;
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
class ReminderResourceTest {

    private static final String REMINDERS = "/api/v1/internal/reminders";
    private static final ObjectMapper JSON = new ObjectMapper();

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
    void answersTheSampleOfTheContractWithItsSample() throws JsonProcessingException {
        ObjectNode request = (ObjectNode) JSON.readTree(Contract.REMINDER_REQUEST.sample());

        ObjectNode answer = (ObjectNode) JSON.readTree(asMessaging()
                .body(request.put("user_id", anna.toString()).toString())
                .post(REMINDERS)
                .then()
                .statusCode(201)
                .extract()
                .asString());

        ObjectNode sample = (ObjectNode) JSON.readTree(Contract.REMINDER.sample());
        assertThat(answer).isEqualTo(sample.set("task_id", answer.get("task_id")));
        assertThat(ContractRules.faults(Contract.REMINDER.schema(), answer.toString(), Contract.schemas()))
                .isEmpty();
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
    void refusesWordsWithoutAMoment() {
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
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me today at 9am to sign in|over",
                "remind me on 31 June at 9 to pay|no-such-day",
                "remind me tomorrow on Friday at 9 to pay|two-moments",
                "remind me on 2099-01-01 to pay|too-far",
                "remind me when I get home to feed the fish|ask",
                "remind me every minute to breathe|too-often",
            })
    void saysWhyWordsAreNotPlanned(String text, String code) {
        asMessaging()
                .body(said(text))
                .post(REMINDERS)
                .then()
                .statusCode(422)
                .body("code", equalTo("scheduler:phrase." + code));

        assertThat(database.number("select count(*) from task where user_id = ?", anna))
                .isZero();
    }

    @Test
    void plansEachOfSeveralRequests() {
        asMessaging()
                .body(said("remind me at 5pm to fetch Ben and at 7pm to feed him"))
                .post(REMINDERS)
                .then()
                .statusCode(201)
                .body("what", equalTo("fetch Ben"))
                .body("also.what", contains("feed him"))
                .body("also.due_at", contains("2031-05-05T17:00:00Z"));

        assertThat(database.number("select count(*) from task where user_id = ?", anna))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T14:30, en-GB, 2027-04-03T07:00:00Z",
        "2026-11-25T13:30:00Z, en-GB, 2027-04-03T07:00:00Z",
        "2026-11-25T14:30, en-US, 2027-03-04T08:00:00Z",
    })
    void readsWordsAsOfAnotherMomentAndCountry(String now, String locale, String due) {
        given().header("Authorization", "Bearer " + Tokens.person(anna))
                .contentType(ContentType.JSON)
                .body("""
                    {"text": "remind me on 3/4 at 9 to pay", "zone": "Europe/Berlin", "now": "%s", "locale": "%s"}
                    """.formatted(now, locale))
                .post("/api/v1/tasks/parse")
                .then()
                .statusCode(200)
                .body("due_at", equalTo(due))
                .body("zone_said", equalTo(false))
                .body("odd_hour", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30T10:00", "2900-01-01T00:00:00Z"})
    void refusesANowThatIsNone(String now) {
        given().header("Authorization", "Bearer " + Tokens.person(anna))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"tomorrow at 8\",\"zone\":\"Europe/Berlin\",\"now\":\"" + now + "\"}")
                .post("/api/v1/tasks/parse")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/now"));
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
