package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.say.Spoken;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplayResourceTest extends MessagingTest {

    private static final String LIST = "/api/v1/deliveries";

    @Test
    void sendsAgainWhatWasGivenUpAfterADayAndOnce() {
        Phone phone = knownPhone();
        Peers.TWILIO.failsNext(503, 0, "1");
        Peers.TWILIO.failsNext(503, 0, null);
        phone.texts("thanks");
        Eventually.value(
                () -> database()
                        .update(
                                "update delivery set created_at = now() - interval '25 hours' where user_id = ?",
                                idOf(phone)),
                changed -> changed == 1);
        Map<String, Object> letter = failed(phone);
        assertThat(letter).containsEntry("error_code", "http-503").containsEntry("given_up", true);
        operator()
                .get(LIST + "?given_up=true&user_id=" + idOf(phone))
                .then()
                .statusCode(200)
                .body("items.id", contains(id(letter)))
                .body("items.error_code", contains("http-503"))
                .body("items.given_up", contains(true));

        replay(letter).then().statusCode(200).body("replays", equalTo(1));

        assertThat(lastTo(phone, 1).body()).is(Spoken.THANKED);
        Eventually.value(() -> stateOf(letter), "sent"::equals);
        replay(letter).then().statusCode(200).body("state", equalTo("sent"));
        Eventually.pause(Duration.ofMillis(300));
        sentTo(phone, 1);
        assertThat(database()
                        .number(
                                "select count(*) from audit_entry where user_id = ? and action = 'replay' and resource = ?",
                                idOf(phone),
                                "delivery/" + id(letter)))
                .isEqualTo(2);
    }

    @Test
    void doublesNothingThatTheProviderHasAfterAll() {
        Phone phone = talkingPhone();
        Map<String, Object> letter = givenUp(phone);

        replay(letter).then().statusCode(200);

        Eventually.value(() -> stateOf(letter), "sent"::equals);
        sentTo(phone, 1);
    }

    @Test
    void asksConsentAgainAndRefusesWhatItForbade() {
        Phone phone = talkingPhone();
        Map<String, Object> letter = givenUp(phone);
        phone.texts("STOP");
        sentTo(phone, 2);

        replay(letter).then().statusCode(200);

        Map<String, Object> after = failed(phone);
        assertThat(after).containsEntry("error_code", "not-wanted").containsEntry("given_up", false);
        replay(letter).then().statusCode(409).body("code", equalTo("messaging:delivery.refused"));
        sentTo(phone, 2);
    }

    @Test
    void keepsTheOrderOfAConversationAndNothingBackInIt() {
        Phone phone = talkingPhone();
        phone.texts("bye");
        sentTo(phone, 2);
        database()
                .update(
                        "update delivery set state = 'failed', given_up = true, error_code = 'unreachable', attempts = 1, "
                                + "provider_message_id = null, settled_at = now() where user_id = ?",
                        idOf(phone));

        operator()
                .contentType("application/json")
                .body("{\"user_id\":\"" + idOf(phone) + "\",\"code\":\"unreachable\",\"most\":1}")
                .post(LIST + "/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(1))
                .body("more", equalTo(true));
        operator()
                .contentType("application/json")
                .body("{\"user_id\":\"" + idOf(phone) + "\"}")
                .post(LIST + "/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(1))
                .body("more", equalTo(false));

        Eventually.value(
                () -> database()
                        .number("select count(*) from delivery where user_id = ? and state = 'sent'", idOf(phone)),
                sent -> sent == 2);
        assertThat(database().rows("select replays, held from delivery where user_id = ?", idOf(phone)))
                .containsOnly(Map.of("replays", 1, "held", true));
    }

    @Test
    void isForOperatorsAndOfWhatIsThere() {
        Phone phone = knownPhone();
        Peers.TWILIO.failsNext(400, 21211, null);
        phone.texts("thanks");
        Map<String, Object> letter = failed(phone);

        replay(letter).then().statusCode(409);
        operator()
                .get(LIST + "?user_id=" + idOf(phone))
                .then()
                .statusCode(200)
                .body("items.error_code", contains("21211"));
        operator()
                .get(LIST + "?given_up=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id(letter))));
        given().auth().oauth2(Tokens.person(idOf(phone))).get(LIST).then().statusCode(403);
        operator().post(LIST + "/" + UUID.randomUUID() + "/replay").then().statusCode(404);
        for (String body :
                List.of("{\"most\":0}", "{\"most\":501}", "{\"user_id\":\"x\"}", "{\"since\":1}", "[]", "")) {
            int status = operator()
                    .contentType("application/json")
                    .body(body)
                    .post(LIST + "/replay")
                    .statusCode();
            assertThat(status).as(body).isBetween(400, 422);
        }
    }

    /** As after a day in which nobody could note that the provider has it. */
    private static Map<String, Object> givenUp(Phone phone) {
        database()
                .update(
                        "update delivery set state = 'failed', given_up = true, error_code = 'unreachable', attempts = 3, "
                                + "provider_message_id = null, settled_at = now() where user_id = ?",
                        idOf(phone));
        return failed(phone);
    }

    private static Map<String, Object> failed(Phone phone) {
        return Eventually.value(
                        () -> database()
                                .rows(
                                        "select message_id, error_code, given_up from delivery where user_id = ? and "
                                                + "state = 'failed'",
                                        idOf(phone)),
                        rows -> !rows.isEmpty())
                .get(0);
    }

    private static String id(Map<String, Object> letter) {
        return String.valueOf(letter.get("message_id"));
    }

    private static Object stateOf(Map<String, Object> letter) {
        return database()
                .rows("select state from delivery where message_id = ?", letter.get("message_id"))
                .get(0)
                .get("state");
    }

    private static Response replay(Map<String, Object> letter) {
        return operator().post(LIST + "/" + id(letter) + "/replay");
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.operator("op-replay"));
    }
}
