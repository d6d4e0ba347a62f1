package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.say.Spoken;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TakeoverResourceTest extends MessagingTest {

    /** Longer than an answer takes: what was not said by then is not said. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    @Test
    void theAssistantIsSilentWhileAnOperatorHoldsTheConversationAndWrites() {
        Phone phone = talkingPhone();
        as("olga")
                .body("{}")
                .post(takeover(phone))
                .then()
                .statusCode(200)
                .body("held_by", equalTo("olga"))
                .body("conversation_id", equalTo(storedConversationOf(phone)));

        phone.texts("bye");
        as("olga")
                .body("{\"text\":\"This is Olga. I am looking into it.\"}")
                .post(messages(phone))
                .then()
                .statusCode(201)
                .body("takeover.held_by", equalTo("olga"))
                .body("id", notNullValue());

        assertThat(lastTo(phone, 2).body()).isEqualTo("This is Olga. I am looking into it.");
        as("olga")
                .get(messages(phone))
                .then()
                .body("items.author", contains("person", "assistant", "person", "operator"));
        as("olga").delete(takeover(phone)).then().statusCode(204);
        Eventually.pause(SILENCE);
        assertThat(Peers.TWILIO.sentTo(phone.number()))
                .as("Olga answered what came meanwhile")
                .hasSize(2);
        phone.texts("thanks");
        assertThat(lastTo(phone, 3).body()).is(Spoken.THANKED);
        assertThat(database().rows("select action from audit_entry where user_id = ? order by at", idOf(phone)).stream()
                        .map(row -> String.valueOf(row.get("action"))))
                .containsExactly("take-over", "write", "read", "hand-back");
    }

    @Test
    void whatNobodyAnsweredIsAnsweredOnceItIsHandedBack() {
        Phone phone = talkingPhone();
        as("olga").body("{\"minutes\":60}").post(takeover(phone)).then().statusCode(200);
        phone.texts("bye");
        Eventually.pause(SILENCE);
        assertThat(Peers.TWILIO.sentTo(phone.number())).hasSize(1);

        as("olga").delete(takeover(phone)).then().statusCode(204);

        assertThat(lastTo(phone, 2).body()).is(Spoken.FAREWELL);
        as("olga").delete(takeover(phone)).then().statusCode(204);
        as("olga").get(takeover(phone)).then().statusCode(404);
    }

    @Test
    void aHoldEndsByItself() {
        Phone phone = talkingPhone();
        as("olga").body("{}").post(takeover(phone)).then().statusCode(200);
        phone.texts("bye");
        Eventually.pause(SILENCE);
        assertThat(Peers.TWILIO.sentTo(phone.number())).hasSize(1);
        Instant end = Eventually.value(
                () -> dueOf(phone), due -> due.isAfter(Instant.now().plusSeconds(60)));
        assertThat(end)
                .as("looked at again when the hold ends")
                .isAfter(Instant.now().plus(Duration.ofMinutes(14)));

        String behind = " - interval '15 minutes' where conversation_id = ?";
        database()
                .update(
                        "update takeover set expires_at = expires_at" + behind,
                        UUID.fromString(storedConversationOf(phone)));
        database()
                .update("update reply_job set due_at = due_at" + behind, UUID.fromString(storedConversationOf(phone)));

        assertThat(lastTo(phone, 2).body()).is(Spoken.FAREWELL);
        as("omar").body("{}").post(takeover(phone)).then().statusCode(200).body("held_by", equalTo("omar"));
    }

    @Test
    void anAnswerThatIsStoredButNotSentWaitsForTheHandBack() {
        Phone phone = talkingPhone();
        String id = conversationWithUnsentAnswer(phone);
        as("olga").body("{}").post(takeover(phone)).then().statusCode(200);
        Eventually.pause(SILENCE);
        assertThat(Peers.TWILIO.sentTo(phone.number())).hasSize(1);
        assertThat(stateOfNewest(id)).isEqualTo("sending");

        as("olga").delete(takeover(phone)).then().statusCode(204);

        assertThat(lastTo(phone, 2).body()).is(Spoken.FAREWELL);
    }

    @Test
    void anAnswerThatIsStoredButNotSentIsGivenUpOnceAnOperatorAnswers() {
        Phone phone = talkingPhone();
        String id = conversationWithUnsentAnswer(phone);

        as("olga")
                .body("{\"text\":\"Bye, says Olga\"}")
                .post(messages(phone))
                .then()
                .statusCode(201);
        assertThat(lastTo(phone, 2).body()).isEqualTo("Bye, says Olga");
        as("olga").delete(takeover(phone)).then().statusCode(204);

        Eventually.value(() -> stateOfNewest(id), "failed"::equals);
        as("olga")
                .get(messages(phone))
                .then()
                .body("items.findAll { it.author == 'assistant' }.delivery.error_code", contains(null, "held"));
        assertThat(Peers.TWILIO.sentTo(phone.number())).hasSize(2);
    }

    /** The provider asks for two seconds of patience when it is given the answer to a farewell. */
    private static String conversationWithUnsentAnswer(Phone phone) {
        String id = storedConversationOf(phone);
        Peers.TWILIO.failsNext(503, 0, "2");
        phone.texts("bye");
        Eventually.value(
                () -> database()
                        .number(
                                "select count(*) from delivery where conversation_id = ? and state = 'sending' "
                                        + "and claimed_until is null",
                                UUID.fromString(id)),
                count -> count == 1);
        return id;
    }

    private static String stateOfNewest(String conversation) {
        return String.valueOf(database()
                .rows(
                        "select d.state from delivery d join message m on m.id = d.message_id where d.conversation_id = ? "
                                + "and m.author = 'assistant' order by d.sequence desc limit 1",
                        UUID.fromString(conversation))
                .get(0)
                .get("state"));
    }

    @Test
    void twoOperatorsDoNotHoldOneConversation() {
        Phone phone = talkingPhone();
        as("olga").body("{\"minutes\":60}").post(takeover(phone)).then().statusCode(200);

        as("omar")
                .body("{}")
                .post(takeover(phone))
                .then()
                .statusCode(409)
                .body("code", equalTo("messaging:takeover.held"));
        as("omar").body("{\"text\":\"hi\"}").post(messages(phone)).then().statusCode(409);
        as("omar").delete(takeover(phone)).then().statusCode(204);

        as("omar").get(takeover(phone)).then().statusCode(200).body("held_by", equalTo("olga"));
        String end = as("olga").get(takeover(phone)).path("expires_at");
        as("olga").body("{}").post(takeover(phone)).then().statusCode(200).body("expires_at", equalTo(end));
    }

    @Test
    void whoeverIsSentTheSameTwiceHearsItOnce() {
        Phone phone = talkingPhone();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("olga")
                    .header("Idempotency-Key", key)
                    .body("{\"text\":\"One moment please\"}")
                    .post(messages(phone))
                    .then()
                    .statusCode(201);
        }
        phone.texts("bye");
        as("olga").body("{\"text\":\"Goodbye\"}").post(messages(phone)).then().statusCode(201);

        assertThat(sentTo(phone, 3).stream().map(sent -> sent.body()).skip(1))
                .containsExactly("One moment please", "Goodbye");
    }

    @Test
    void nobodyIsWrittenToWhoSaidStop() {
        Phone phone = talkingPhone();
        phone.texts("STOP");
        sentTo(phone, 2);

        as("olga")
                .body("{\"text\":\"Are you sure?\"}")
                .post(messages(phone))
                .then()
                .statusCode(409)
                .body("code", equalTo("messaging:person.unreachable"));
        as("olga").get(takeover(phone)).then().statusCode(404);
    }

    /** Whoever holds the conversation: that somebody wants to hear no more counts at once, and is confirmed. */
    @Test
    void stopCountsWhileAnOperatorHoldsTheConversation() {
        Phone phone = talkingPhone();
        as("olga").body("{}").post(takeover(phone)).then().statusCode(200);

        phone.texts("STOP");

        assertThat(lastTo(phone, 2).body()).contains("START");
        as("olga")
                .body("{\"text\":\"Are you sure?\"}")
                .post(messages(phone))
                .then()
                .statusCode(409)
                .body("code", equalTo("messaging:person.unreachable"));
    }

    @Test
    void aClosedConversationIsNotWrittenIn() {
        Phone phone = talkingPhone();
        database()
                .update(
                        "update conversation set state = 'closed', closed_at = now() where id = ?",
                        UUID.fromString(storedConversationOf(phone)));

        as("olga")
                .body("{\"text\":\"Are you there?\"}")
                .post(messages(phone))
                .then()
                .statusCode(409)
                .body("code", equalTo("messaging:conversation.closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"minutes\":0}", "{\"minutes\":-5}", "{\"minutes\":241}", "{\"minutes\":2000000000}"})
    void refusesTimesThatAreNone(String body) {
        as("olga").body(body).post(takeover(talkingPhone())).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":null}", "{\"text\":\"  \"}"})
    void refusesMessagesThatSayNothing(String body) {
        as("olga").body(body).post(messages(talkingPhone())).then().statusCode(422);
    }

    @Test
    void refusesWhatIsTooLongAndWhoMayNot() {
        Phone phone = talkingPhone();
        String tooLong = "{\"text\":\"" + "a".repeat(1601) + "\"}";
        as("olga").body(tooLong).post(messages(phone)).then().statusCode(422);

        String person = "Bearer " + Tokens.person(idOf(phone));
        given().header("Authorization", person)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(takeover(phone))
                .then()
                .statusCode(403);
        given().header("Authorization", person)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"hi\"}")
                .post(messages(phone))
                .then()
                .statusCode(403);
        String nowhere = "/api/v1/conversations/" + UUID.randomUUID();
        as("olga").body("{}").post(nowhere + "/takeover").then().statusCode(404);
        as("olga").body("{\"text\":\"hi\"}").post(nowhere + "/messages").then().statusCode(404);
        as("olga").delete(nowhere + "/takeover").then().statusCode(404);
    }

    private static Instant dueOf(Phone phone) {
        return ((java.sql.Timestamp) database()
                        .rows("select due_at from reply_job where user_id = ?", idOf(phone))
                        .get(0)
                        .get("due_at"))
                .toInstant();
    }

    private static String takeover(Phone phone) {
        return "/api/v1/conversations/" + storedConversationOf(phone) + "/takeover";
    }

    private static String messages(Phone phone) {
        return "/api/v1/conversations/" + storedConversationOf(phone) + "/messages";
    }

    private static RequestSpecification as(String operator) {
        return given().header("Authorization", "Bearer " + Tokens.operator(operator))
                .contentType(ContentType.JSON);
    }
}
