package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;

import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said in calls, turn by turn. */
@QuarkusTest
class CallResourceTest extends MessagingTest {

    /** A call that was answered. Its id. */
    private static String call(Phone phone) {
        String sid = Phone.newSid("CA");
        heard(Phone.post("/webhooks/twilio/voice", phone.call(sid))).contains("turn=1");
        return sid;
    }

    private static AbstractStringAssert<?> heard(Response response) {
        return assertThat(response.then().statusCode(200).extract().asString());
    }

    private static List<Map<String, Object>> messages(Phone phone) {
        return database()
                .rows(
                        "select m.direction, m.author, m.in_reply_to, c.channel from message m join conversation c "
                                + "on c.id = m.conversation_id where m.user_id = ? order by c.channel, m.sequence",
                        idOf(phone));
    }

    private static Map<String, Object> session(String sid) {
        return database()
                .rows(
                        "select state, ending, direction, conversation_id from call_session where provider_call_id = ?",
                        sid)
                .get(0);
    }

    @Test
    void listensToACallerAndDoesWhatIsAsked() {
        Phone phone = newPhone();
        String sid = call(phone);

        heard(phone.says(sid, 1, "remind me tomorrow at 7:30 to call my mum"))
                .contains("<Gather", "turn=2", "07:30")
                .containsIgnoringCase("call your mum");

        assertThat(Peers.SCHEDULER.open(idOf(phone))).hasSize(1);
        assertThat(messages(phone))
                .extracting(message -> message.get("direction"), message -> message.get("channel"))
                .containsExactly(tuple("in", "voice"), tuple("out", "voice"));
        assertThat(session(sid)).containsEntry("state", "talking").containsEntry("direction", "in");
        assertThat(session(sid).get("conversation_id")).isNotNull();
        assertThat(events("message-received", phone, 1).get(0)).contains("\"channel\":\"voice\"", "\"kind\":\"text\"");
        assertThat(events("message-sent", phone, 1).get(0)).contains("\"channel\":\"voice\"");
        assertThat(Peers.TWILIO.sentTo(phone.number())).isEmpty();
    }

    @Test
    void goesOnFromTheTurnBefore() {
        Phone phone = newPhone();
        String sid = call(phone);

        heard(phone.says(sid, 1, "remind me to call the vet")).contains("?", "turn=2");
        heard(phone.says(sid, 2, "tomorrow at 9")).contains("09:00", "turn=3");
        heard(phone.says(sid, 3, "undo that")).contains("turn=4");

        assertThat(Peers.SCHEDULER.open(idOf(phone))).isEmpty();
    }

    @Test
    void answersTheSameTurnTheSameAndDoesItOnce() throws Exception {
        Phone phone = newPhone();
        String sid = call(phone);
        String words = "remind me tomorrow at 7:30 to call my mum";
        ExecutorService lines = Executors.newFixedThreadPool(4);
        List<String> answers;
        try {
            List<Callable<String>> turns = Collections.nCopies(
                    6,
                    () -> phone.says(sid, 1, words)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
            answers = lines.invokeAll(turns).stream()
                    .map(CallResourceTest::result)
                    .toList();
        } finally {
            lines.shutdown();
        }
        String later = phone.says(sid, 1, words).asString();

        assertThat(answers).containsOnly(later);
        assertThat(later).contains("07:30");
        assertThat(Peers.SCHEDULER.open(idOf(phone))).hasSize(1);
        assertThat(messages(phone)).hasSize(2);
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answersAtAnotherReplicaWhatOneStoredBeforeItDied() {
        Phone phone = newPhone();
        String sid = call(phone);
        phone.says(sid, 1, "remind me tomorrow at 7:30 to call my mum").then().statusCode(200);
        dieBeforeTheAnswerWasStored(phone);

        heard(phone.says(sid, 1, "remind me tomorrow at 7:30 to call my mum")).contains("07:30", "turn=2");

        assertThat(Peers.SCHEDULER.open(idOf(phone))).hasSize(1);
        assertThat(messages(phone)).hasSize(2);
    }

    @Test
    void answersWithTheNextTurnWhatAReplicaStoredBeforeItDied() {
        Phone phone = newPhone();
        String sid = call(phone);
        phone.says(sid, 1, "remind me tomorrow at 7:30 to call my mum").then().statusCode(200);
        dieBeforeTheAnswerWasStored(phone);

        heard(phone.says(sid, 2, "and tomorrow at 8:30 to call my dad")).contains("07:30", "08:30", "turn=3");

        assertThat(Peers.SCHEDULER.open(idOf(phone))).hasSize(2);
    }

    /** What is left of a turn by a process that dies between its two transactions. */
    private static void dieBeforeTheAnswerWasStored(Phone phone) {
        database().update("delete from message where user_id = ? and direction = 'out'", idOf(phone));
        database().update("delete from dialogue where user_id = ?", idOf(phone));
        database().update("update reply_job set answered_sequence = 0 where user_id = ?", idOf(phone));
    }

    @Test
    void keepsTwentyCallsApart() throws Exception {
        List<Phone> phones = IntStream.range(0, 20).mapToObj(i -> newPhone()).toList();
        ExecutorService lines = Executors.newFixedThreadPool(20);
        try {
            List<Callable<String>> talks = phones.stream()
                    .<Callable<String>>map(phone -> () -> {
                        String sid = call(phone);
                        heard(phone.says(sid, 1, "remind me to call the vet")).contains("turn=2");
                        return phone.says(sid, 2, "tomorrow at 9").asString();
                    })
                    .toList();
            assertThat(lines.invokeAll(talks).stream().map(CallResourceTest::result))
                    .hasSize(20)
                    .allSatisfy(answer -> assertThat(answer).contains("09:00", "turn=3"));
        } finally {
            lines.shutdown();
        }
        assertThat(phones)
                .allSatisfy(
                        phone -> assertThat(Peers.SCHEDULER.open(idOf(phone))).hasSize(1));
    }

    @Test
    void takesKeysForWords() {
        Phone phone = newPhone();
        String sid = call(phone);
        phone.says(sid, 1, "remind me to call the vet");
        var keyed = phone.call(sid);
        keyed.put("Digits", "9");

        heard(Phone.post("/webhooks/twilio/voice/gather?turn=2", keyed)).contains("turn=3");

        assertThat(messages(phone)).hasSize(4);
    }

    @Test
    void asksOnceWhoeverSaysNothingAndHangsUp() {
        Phone phone = newPhone();
        String sid = call(phone);

        heard(phone.isSilent(sid, 1, 1)).contains("Are you still there?", "turn=1", "turn=1&amp;silent=2");
        heard(phone.isSilent(sid, 1, 2)).contains("hang up").doesNotContain("<Gather", "<Redirect");

        assertThat(session(sid)).containsEntry("state", "ended").containsEntry("ending", "silence");
        assertThat(messages(phone)).isEmpty();
    }

    @Test
    void endsASessionOnceAndForAll() {
        Phone phone = newPhone();
        String sid = call(phone);
        phone.says(sid, 1, "My sister lives in Lisbon");

        phone.reportsCall(sid, "in-progress").then().statusCode(204);
        assertThat(session(sid)).containsEntry("state", "talking");
        phone.reportsCall(sid, "completed").then().statusCode(204);
        phone.isSilent(sid, 2, 2);
        phone.says(sid, 2, "My brother lives in Porto").then().statusCode(200);

        assertThat(session(sid)).containsEntry("state", "ended").containsEntry("ending", "hang-up");
        phone.reportsCall(Phone.newSid("CA"), "completed").then().statusCode(204);
    }

    @Test
    void isNotSilencedByABareWordSaidToAVoice() {
        Phone phone = newPhone();
        String sid = call(phone);

        phone.says(sid, 1, "stop").then().statusCode(200).body(not(containsString("no more messages")));

        assertThat(isOut(phone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"please don't text me any more", "stop texting me", "unsubscribe me"})
    void hearsNoMoreMessagesSaidInWordsAndThatOneIsBack(String words) {
        Phone phone = newPhone();
        String sid = call(phone);

        phone.says(sid, 1, words).then().body(containsString("no more messages"));
        assertThat(isOut(phone)).isTrue();

        heard(phone.says(sid, 2, "where does my sister live?"))
                .contains("turn=3")
                .doesNotContain("no more messages");
        phone.says(sid, 3, "start").then().body(containsString("Welcome back"));
        assertThat(isOut(phone)).isFalse();
    }

    private static boolean isOut(Phone phone) {
        return database()
                        .number(
                                "select count(*) from consent where user_id = ? and opted_out_at is not null",
                                idOf(phone))
                == 1;
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyModel.Fault.class,
            names = {"OVERFLOW", "OUT_OF_MEMORY", "FAILURE", "NO_UNI", "NO_ITEM", "NOTHING_EVER", "BLANK"})
    void hasWordsForAModelThatDiesAndGoesOn(FaultyModel.Fault fault) {
        Phone phone = newPhone();
        String sid = call(phone);

        heard(phone.says(sid, 1, fault.text())).contains("answer that", "turn=2");
        heard(phone.says(sid, 2, "remind me tomorrow at 7:30 to call my mum")).contains("07:30");
    }

    @Test
    void saysInACallWhoeverItIsCannotBeFoundAndHangsUp() {
        Phone phone = newPhone();
        String sid = Phone.newSid("CA");
        Peers.IDENTITY.goDown();
        try {
            heard(Phone.post("/webhooks/twilio/voice", phone.call(sid))).contains("turn=1");
            heard(phone.says(sid, 1, "hello")).contains("went wrong").doesNotContain("<Gather");
        } finally {
            Peers.IDENTITY.comeBack();
        }
        heard(phone.says(sid, 1, "remind me tomorrow at 7:30 to call my mum")).contains("07:30");
    }

    @Test
    void hangsUpOnWhoeverIsBlockedMeanwhileAndKeepsNothing() {
        Phone phone = newPhone();
        String sid = call(phone);
        given().header("Authorization", "Bearer " + Tokens.operator("olga"))
                .contentType("application/json")
                .body("{\"reason\":\"floods\"}")
                .post("/api/v1/users/" + idOf(phone) + "/block")
                .then()
                .statusCode(204);

        heard(phone.says(sid, 1, "remind me tomorrow at 7:30 to call my mum")).doesNotContain("<Gather");

        assertThat(messages(phone)).isEmpty();
        assertThat(Peers.SCHEDULER.open(idOf(phone))).isEmpty();
    }

    @Test
    void snoozesTheReminderAPlacedCallTellsOf() {
        Phone phone = knownPhone();
        phone.texts("remind me tomorrow at 7:30 to call my mum");
        sentTo(phone, 1);
        JsonObject task = Peers.SCHEDULER.open(idOf(phone)).get(0);
        Peers.SCHEDULER.fires(idOf(phone), UUID.fromString(task.getString("task_id")), Instant.now());
        String sid = Phone.newSid("CA");

        heard(placed(phone, sid, "snooze ten minutes")).contains("turn=2").doesNotContain("answer that");

        assertThat(session(sid)).containsEntry("direction", "out").containsEntry("state", "talking");
        Instant due = Instant.parse(Peers.SCHEDULER.open(idOf(phone)).get(0).getString("due_at"));
        assertThat(due)
                .isBetween(Instant.now().plusSeconds(8 * 60), Instant.now().plusSeconds(12 * 60));
    }

    private static Response placed(Phone phone, String sid, String words) {
        var form = phone.call(sid);
        form.put("Direction", "outbound-api");
        form.put("From", Peers.OUR_NUMBER);
        form.put("To", phone.number());
        form.put("SpeechResult", words);
        return Phone.post("/webhooks/twilio/voice/gather?turn=1", form);
    }

    @Test
    void introducesItselfByTextAlsoToWhoeverCalledBefore() {
        Phone phone = newPhone();
        phone.says(call(phone), 1, "My sister lives in Lisbon").then().statusCode(200);

        phone.texts("My brother lives in Porto");

        assertThat(lastTo(phone, 1).body()).contains("STOP");
    }

    @Test
    void refusesATurnThatIsNotSignedForItsNumber() {
        Phone phone = newPhone();
        String sid = call(phone);
        Map<String, String> form = phone.call(sid);
        form.put("SpeechResult", "hello");
        String signature =
                Phone.signature(Tokens.ISSUER + "/webhooks/twilio/voice/gather?turn=1", form, Peers.AUTH_TOKEN);

        Phone.post("/webhooks/twilio/voice/gather?turn=2", Phone.encoded(form), signature)
                .then()
                .statusCode(403);
        Phone.post("/webhooks/twilio/voice/status", Phone.encoded(form), "nonsense")
                .then()
                .statusCode(403);
        assertThat(messages(phone)).isEmpty();
    }

    @Test
    void greetsWhoeverWithholdsTheNumberInATurnAsAtFirst() {
        Map<String, String> form = newPhone().call(Phone.newSid("CA"));
        form.put("From", "anonymous");
        form.put("SpeechResult", "hello");

        Phone.post("/webhooks/twilio/voice/gather?turn=1", form)
                .then()
                .statusCode(200)
                .body(allOf(containsStringIgnoringCase("<Say"), not(containsString("<Gather"))));
    }
}
