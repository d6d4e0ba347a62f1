package dev.pluto.scheduler.agenda;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

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

@SchedulerServiceTest
class AgendaResourceTest {

    private static final String REMINDERS = "/api/v1/internal/reminders";
    private static final String AGENDA = "/api/v1/internal/agenda";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();

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
    void answersByTheContractAlsoForATaskWithoutWords() {
        for (String words : new String[] {"remind me tomorrow at half past seven to call my mum", "wake me at 6:30"}) {
            asMessaging().body(said(words)).post(REMINDERS).then().statusCode(201);
        }

        String answer = asMessaging()
                .queryParam("user_id", anna)
                .queryParam("from", "2031-05-05T10:00:00Z")
                .queryParam("to", "2031-05-08T00:00:00Z")
                .get(AGENDA)
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("reminder", "wake_up_call"))
                .extract()
                .asString();
        assertThat(ContractRules.faults(Contract.AGENDA.schema(), answer, Contract.schemas()))
                .isEmpty();
    }

    @Test
    void refusesSpansWithoutAnEnd() {
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
    }

    @Test
    void opensForServicesOnly() {
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
