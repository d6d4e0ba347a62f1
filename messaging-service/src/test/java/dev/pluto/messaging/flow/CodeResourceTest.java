package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CodeResourceTest extends MessagingTest {

    private static final String CODE = "042917";

    private static JsonObject order(Phone phone, String channel, Duration life) {
        return new JsonObject()
                .put("request_id", UUID.randomUUID().toString())
                .put("user_id", idOf(phone).toString())
                .put("phone_number", phone.number())
                .put("channel", channel)
                .put("code", CODE)
                .put("locale", "en-US")
                .put(
                        "expires_at",
                        Instant.now().plus(life).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static JsonObject order(Phone phone, String channel) {
        return order(phone, channel, Duration.ofMinutes(10));
    }

    private static Response send(JsonObject order) {
        return given().auth()
                .oauth2(Tokens.service("identity"))
                .contentType("application/json")
                .body(order.encode())
                .post("/api/v1/internal/codes");
    }

    private static String stateOf(JsonObject order) {
        return String.valueOf(database()
                .rows(
                        "select state || coalesce(' ' || error_code, '') as how from code_send where request_id = ?",
                        UUID.fromString(order.getString("request_id")))
                .get(0)
                .get("how"));
    }

    @Test
    void tellsACodeOnceByTextHoweverOftenItIsOrdered() {
        Phone phone = knownPhone();
        JsonObject order = order(phone, "sms");

        send(order).then().statusCode(204);
        send(order).then().statusCode(204);

        assertThat(lastTo(phone, 1).body()).startsWith(CODE + " is your Pluto code");
        assertThat(stateOf(order)).isEqualTo("sent");
    }

    @Test
    void keepsTheCodeNowhereAndShowsItInNoConversation() {
        Phone phone = talkingPhone();
        long messages = messagesOf(phone);

        send(order(phone, "sms")).then().statusCode(204);

        sentTo(phone, 2);
        assertThat(messagesOf(phone)).isEqualTo(messages);
        assertThat(database().rows("select c::text as row from code_send c where user_id = ?", idOf(phone)))
                .hasSize(1)
                .noneMatch(row -> String.valueOf(row.get("row")).contains(CODE))
                .noneMatch(row -> String.valueOf(row.get("row")).contains(phone.number()));
        assertThat(events("message-sent", phone, 1)).noneMatch(event -> event.contains(CODE));
        assertThat(given().auth()
                        .oauth2(Tokens.operator("olga"))
                        .get("/api/v1/conversations/{id}/messages", storedConversationOf(phone))
                        .asString())
                .doesNotContain(CODE);
    }

    private static long messagesOf(Phone phone) {
        return database().number("select count(*) from message where user_id = ?", idOf(phone));
    }

    @Test
    void comesFromTheNumberTheyLastTalkedWith() {
        Phone phone = talkingPhone();
        String theirs = lastTo(phone, 1).form().get("From");

        send(order(phone, "sms")).then().statusCode(204);

        assertThat(lastTo(phone, 2).form()).containsEntry("From", theirs);
    }

    @Test
    void saysItTwiceInACallAndHangsUp() {
        Phone phone = knownPhone();
        JsonObject order = order(phone, "voice");

        send(order).then().statusCode(204);
        send(order).then().statusCode(204);

        assertThat(lastTo(phone, 1).form().get("Twiml"))
                .containsSubsequence("0, 4, 2, 9, 1, 7", "0, 4, 2, 9, 1, 7")
                .doesNotContain("<Gather", "<Connect");
        assertThat(database().number("select count(*) from phone_call where user_id = ?", idOf(phone)))
                .isEqualTo(1);
        assertThat(messagesOf(phone)).isZero();
    }

    @Test
    void tellsNothingAfterStopNorToWhoIsBlocked() {
        Phone out = talkingPhone();
        out.texts("STOP");
        sentTo(out, 2);
        Phone blocked = talkingPhone();
        given().auth()
                .oauth2(Tokens.operator("olga"))
                .contentType("application/json")
                .body("{\"reason\":\"floods\"}")
                .post("/api/v1/users/{id}/block", idOf(blocked))
                .then()
                .statusCode(204);
        JsonObject toOut = order(out, "sms");
        JsonObject callToOut = order(out, "voice");
        JsonObject toBlocked = order(blocked, "sms");

        send(toOut).then().statusCode(204);
        send(callToOut).then().statusCode(204);
        send(toBlocked).then().statusCode(204);

        assertThat(stateOf(toOut)).isEqualTo("refused not-wanted");
        assertThat(stateOf(callToOut)).isEqualTo("refused not-wanted");
        assertThat(stateOf(toBlocked)).isEqualTo("refused not-wanted");
        sentTo(out, 2);
        sentTo(blocked, 1);
    }

    @Test
    void tellsNothingThatIsTooOld() {
        Phone phone = knownPhone();
        JsonObject order = order(phone, "sms", Duration.ofSeconds(-1));

        send(order).then().statusCode(204);

        assertThat(stateOf(order)).isEqualTo("refused too-late");
        assertThat(Peers.TWILIO.sentTo(phone.number())).isEmpty();
    }

    @Test
    void askedAgainAfterAFaultItIsTold() {
        Phone phone = knownPhone();
        JsonObject order = order(phone, "sms");
        Peers.TWILIO.failsNext(503, 20503, null);

        send(order)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("messaging:code.later"));
        send(order).then().statusCode(204);

        assertThat(lastTo(phone, 1).body()).startsWith(CODE);
    }

    @Test
    void aTextWhoseAnswerWasLostIsNotSentAgain() {
        Phone phone = knownPhone();
        JsonObject order = order(phone, "sms");
        Peers.TWILIO.takesNextButHangsUp();

        send(order).then().statusCode(503);
        send(order).then().statusCode(204);

        sentTo(phone, 1);
        assertThat(stateOf(order)).isEqualTo("sent");
    }

    @Test
    void aCallWhoseAnswerWasLostIsNotPlacedAgain() {
        Phone phone = knownPhone();
        JsonObject order = order(phone, "voice");
        Peers.TWILIO.takesNextButHangsUp();

        send(order).then().statusCode(503);
        send(order).then().statusCode(204);

        sentTo(phone, 1);
        assertThat(stateOf(order)).isEqualTo("sent");
    }

    @Test
    void whatTheProviderNeverTakesIsOver() {
        Phone phone = knownPhone();
        JsonObject order = order(phone, "sms");
        Peers.TWILIO.failsNext(400, 21610, null); // the person told the carrier to stop

        send(order).then().statusCode(204);
        send(order).then().statusCode(204);
        JsonObject next = order(phone, "sms");
        send(next).then().statusCode(204);

        assertThat(stateOf(order)).isEqualTo("refused 21610");
        assertThat(stateOf(next)).isEqualTo("refused not-wanted");
        assertThat(Peers.TWILIO.sentTo(phone.number())).isEmpty();
    }

    @Test
    void onlyWhoMaySendCodesSendsThem() {
        JsonObject order = order(knownPhone(), "sms");

        for (String token : new String[] {
            Tokens.service("memory"),
            Tokens.service("identity", "memory:recall"),
            Tokens.operator("olga"),
            Tokens.person(UUID.fromString(order.getString("user_id")))
        }) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(order.encode())
                    .post("/api/v1/internal/codes")
                    .then()
                    .statusCode(403);
        }
    }
}
