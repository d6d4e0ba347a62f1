package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.say.Spoken;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever told an operator that they want to hear no more hears no more. */
@QuarkusTest
class ConsentResourceTest extends MessagingTest {

    private static final String OUT = "{\"opted_out\":true,\"reason\":\"Told me on the phone\"}";
    private static final String IN = "{\"opted_out\":false,\"reason\":\"Wrote to support\"}";

    @Test
    void countsFromTheNextMessageOnAndStandsInTheLedger() {
        Phone phone = talkingPhone();

        operator().body(OUT).post(path(phone)).then().statusCode(200).body("opted_out_at", notNullValue());
        phone.texts("bye");
        Eventually.pause(Duration.ofSeconds(3));
        assertThat(Peers.TWILIO.sentTo(phone.number())).hasSize(1);

        operator().body(IN).post(path(phone)).then().statusCode(200).body("opted_out_at", nullValue());
        phone.texts("thanks");
        assertThat(lastTo(phone, 2).body()).is(Spoken.THANKED);
        as(Tokens.person(idOf(phone)))
                .get(path(phone))
                .then()
                .statusCode(200)
                .body("channel", equalTo("sms"))
                .body("changes.source", contains("operator", "operator"))
                .body("changes.opted_out", contains(false, true));
        assertThat(database().rows("select action from audit_entry where user_id = ? order by at", idOf(phone)))
                .extracting(row -> row.get("action"))
                .containsExactly("opt-out", "opt-in");
    }

    @Test
    void whatThePersonSaysThemselvesStandsBesideIt() {
        Phone phone = talkingPhone();
        phone.texts("STOP");
        sentTo(phone, 2);

        operator()
                .body(IN)
                .post(path(phone))
                .then()
                .statusCode(200)
                .body("changes.source", contains("operator", "text"));
    }

    @Test
    void keepsTheReasonSealed() {
        Phone phone = talkingPhone();
        operator()
                .body("{\"opted_out\":true,\"reason\":\"Said marzipan upsets them\"}")
                .post(path(phone))
                .then()
                .statusCode(200);

        assertThat(database().placesOf("marzipan")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"opted_out\":true}", "{\"reason\":\"x\"}", "{\"opted_out\":true,\"reason\":\" \"}"})
    void refusesWhatIsNotWhole(String body) {
        operator().body(body).post(path(talkingPhone())).then().statusCode(422);
    }

    @Test
    void isForOperatorsToNoteAndForThePersonToSee() {
        Phone phone = talkingPhone();
        as(Tokens.person(idOf(phone))).body(OUT).post(path(phone)).then().statusCode(403);
        as(Tokens.person(UUID.randomUUID())).get(path(phone)).then().statusCode(404);
        given().get(path(phone)).then().statusCode(401);
        operator()
                .body(OUT)
                .post("/api/v1/users/" + UUID.randomUUID() + "/consent")
                .then()
                .statusCode(404);
    }

    private static String path(Phone phone) {
        return "/api/v1/users/" + idOf(phone) + "/consent";
    }

    private static RequestSpecification operator() {
        return as(Tokens.operator("olga"));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
