package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls by WebSocket, with a scripted relay at the other end. */
@QuarkusTest
class RelayResourceTest extends MessagingTest {

    @TestHTTPResource
    URI service;

    @AfterEach
    void hangUp() {
        Relay.hangUpAll();
    }

    private Relay call(Phone phone, String sid) {
        return Relay.call(service, phone, sid);
    }

    @Test
    void doesWhatIsSaidAndGoesOn() throws Exception {
        Phone phone = newPhone();
        String sid = Phone.newSid("CA");
        Relay relay = call(phone, sid);

        assertThat(relay.says("remind me to call the vet")).contains("?");
        assertThat(relay.says("tomorrow at 9")).contains("09:00");
        relay.hangsUp();

        assertThat(Peers.SCHEDULER.open(idOf(phone))).hasSize(1);
        assertThat(Eventually.value(
                        () -> database()
                                .rows("select state, ending from call_session where provider_call_id = ?", sid)
                                .get(0)
                                .get("ending"),
                        "hang-up"::equals))
                .isEqualTo("hang-up");
    }

    @Test
    void putsPartsOfASentenceTogether() throws Exception {
        Phone phone = newPhone();
        Relay relay = call(phone, Phone.newSid("CA"));

        relay.sends(Relay.prompt("remind me tomorrow at 9 ").put("last", false));
        assertThat(relay.says("to call the vet")).contains("09:00", "call the vet");
    }

    @Test
    void keepsOnlyWhatWasHeardOfAnAnswerThatIsBrokenInto() throws Exception {
        Phone phone = newPhone();
        Relay relay = call(phone, Phone.newSid("CA"));
        String answer = relay.says("what can you do?");
        String heard = answer.substring(0, answer.length() / 2);

        relay.interrupts(heard);

        assertThat(Eventually.value(() -> firstSpokenTo(phone), heard::equals)).isEqualTo(heard);
        assertThat(relay.says("remind me tomorrow at 9 to call the vet")).contains("09:00");
    }

    @Test
    void stopsFindingAnAnswerWhenThePersonGoesOnSpeaking() throws Exception {
        Phone phone = newPhone();
        Relay relay = call(phone, Phone.newSid("CA"));

        relay.sends(Relay.prompt(FaultyModel.Fault.NOTHING_EVER.text()));
        TimeUnit.MILLISECONDS.sleep(300);
        relay.sends(new JsonObject().put("type", "interrupt").put("utteranceUntilInterrupt", ""));
        relay.sends(new JsonObject().put("type", "error").put("description", "Invalid message received: 64107"));
        relay.sends(new JsonObject().put("type", "new-in-2027"));

        assertThat(relay.hearsAll()).as("no apology comes").contains("Are you still there?");
    }

    @Test
    void speaksWithTheVoiceOfThePersonsLanguageOnceItIsAnother() throws Exception {
        Phone phone = newPhone();
        String sid = Phone.newSid("CA");
        Relay relay = call(phone, sid);

        JsonObject first = relay.sends(Relay.prompt("thanks")).hears();
        relay.hearsAll();

        assertThat(first.getString("type")).isEqualTo("language");
        assertThat(first.getString("ttsLanguage")).isEqualTo(first.getString("transcriptionLanguage"));
        assertThat(relay.sends(Relay.prompt("thanks")).hears().getString("type"))
                .isEqualTo("text");
    }

    @Test
    void talksInACallThatWePlaced() throws Exception {
        Phone phone = knownPhone();
        String sid = Phone.newSid("CA");

        Relay relay = Relay.connect(service, Relay.signature()).sends(Relay.placed(phone, sid));

        assertThat(relay.says("remind me tomorrow at 9 to call the vet")).contains("09:00");
        assertThat(database().rows("select direction from call_session where provider_call_id = ?", sid))
                .extracting(row -> row.get("direction"))
                .containsExactly("out");
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyModel.Fault.class,
            names = {"OUT_OF_MEMORY", "FAILURE", "NO_UNI"})
    void hasWordsForAModelThatDiesAndGoesOn(FaultyModel.Fault fault) throws Exception {
        Relay relay = call(newPhone(), Phone.newSid("CA"));

        assertThat(relay.says(fault.text())).contains("answer that");
        assertThat(relay.says("remind me tomorrow at 7:30 to call my mum")).contains("07:30");
    }

    @Test
    void saysThatItCannotGoOnToALineThatDoesNotUnderstand() throws Exception {
        String sid = Phone.newSid("CA");
        Relay relay = call(newPhone(), sid);

        for (int i = 0; i < 3; i++) {
            relay.sends(new JsonObject().put("type", "error").put("description", "64107: Invalid message received"));
        }

        assertThat(relay.hearsAll()).contains("something went wrong");
        assertThat(relay.hears().getString("type")).isEqualTo("end");
        assertThat(database().rows("select ending from call_session where provider_call_id = ?", sid))
                .extracting(row -> row.get("ending"))
                .containsExactly("fault");
    }

    @Test
    void goesOnWithACallWhoseLineBrokeFromWhatWasSaidLast() throws Exception {
        Phone phone = newPhone();
        String sid = Phone.newSid("CA");
        Relay relay = call(phone, sid);
        String answer = relay.says("remind me tomorrow at 9 to call the vet");
        relay.breaks();

        String next = phone.losesLine(sid, 1).then().statusCode(200).extract().asString();

        assertThat(next).contains("<Gather", "the line broke off", answer.replace("'", "&apos;"));
        assertThat(phone.losesLine(sid, 1).asString()).as("told of again").isEqualTo(next);
        assertThat(stateOf(sid)).containsExactly("talking");
        assertThat(phone.says(sid, 1, "and cancel it again").asString()).contains("call the vet");
        assertThat(Peers.SCHEDULER.open(idOf(phone))).isEmpty();
        assertThat(database().number("select count(*) from message where user_id = ?", idOf(phone)))
                .as("nothing is kept twice")
                .isEqualTo(4);
    }

    @Test
    void answersOnTheNextLineWhatALineBrokeOver() throws Exception {
        Phone phone = newPhone();
        String sid = Phone.newSid("CA");
        Relay relay = call(phone, sid);
        relay.says("thanks");
        relay.sends(Relay.prompt("remind me tomorrow at 9 to call the vet")).hearsAll();
        relay.breaks();
        dieBeforeTheAnswerWasStored(phone);

        Relay next = Relay.connect(service, Relay.signature()).sends(Relay.goesOn(phone, sid));

        assertThat(next.hearsAll()).contains("09:00", "call the vet");
        assertThat(Peers.SCHEDULER.open(idOf(phone))).as("done once").hasSize(1);
        assertThat(next.says("thanks")).isNotBlank();
    }

    /** What is left of a turn by a process that dies between its two transactions. */
    private static void dieBeforeTheAnswerWasStored(Phone phone) {
        UUID id = idOf(phone);
        assertThat(database()
                        .update(
                                "delete from message where user_id = ? and direction = 'out' and sequence = (select"
                                        + " max(sequence) from message where user_id = ?)",
                                id,
                                id))
                .isEqualTo(1);
        database().update("delete from dialogue where user_id = ?", id);
        database()
                .update(
                        "update reply_job set answered_sequence = (select max(sequence) - 1 from message where"
                                + " user_id = ?) where user_id = ?",
                        id,
                        id);
    }

    @Test
    void hangsUpWhatWasEndedAndEndsWhatTheProviderSaysIsOver() throws Exception {
        Phone phone = newPhone();
        String ended = Phone.newSid("CA");
        call(phone, ended);
        phone.isSilent(ended, 1, 2).then().statusCode(200);
        String broken = Phone.newSid("CA");
        call(phone, broken).breaks();

        assertThat(phone.losesLine(ended, 1).asString()).contains("<Hangup/>");
        assertThat(stateOf(broken)).containsExactly("begun");
        var over = phone.call(broken);
        over.put("CallStatus", "completed");
        assertThat(Phone.post("/webhooks/twilio/voice/relayed?breaks=1", over).asString())
                .contains("<Hangup/>");
        assertThat(database().rows("select ending from call_session where provider_call_id = ?", broken))
                .extracting(row -> row.get("ending"))
                .containsExactly("hang-up");
    }

    private static List<Object> stateOf(String sid) {
        return database().rows("select state from call_session where provider_call_id = ?", sid).stream()
                .map(row -> row.get("state"))
                .toList();
    }

    @Test
    void talksInTwentyCallsAtOnce() throws Exception {
        List<Phone> phones = IntStream.range(0, 20).mapToObj(i -> newPhone()).toList();
        List<Relay> relays =
                phones.stream().map(phone -> call(phone, Phone.newSid("CA"))).toList();

        relays.forEach(relay -> relay.sends(Relay.prompt("remind me tomorrow at 9 to call the vet")));

        for (Relay relay : relays) {
            assertThat(relay.hearsAll()).contains("09:00");
        }
        assertThat(phones)
                .allSatisfy(
                        phone -> assertThat(Peers.SCHEDULER.open(idOf(phone))).hasSize(1));
    }

    @Test
    void opensForSignedHandshakesOnly() {
        assertThatThrownBy(() -> Relay.connect(service, "nonsense")).hasStackTraceContaining("status code 403");
    }

    @Test
    void takesNoCallForAnothersByAHandshakeOnceSeen() throws Exception {
        Phone phone = newPhone();
        Phone other = newPhone();
        String sid = Phone.newSid("CA");

        int code = Relay.connect(service, Relay.signature())
                .sends(Relay.setup(other, sid, Relay.pass(sid, phone)))
                .closedWith();

        assertThat(code).isEqualTo(1008);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"prompt\"}",
                "{\"type\":\"setup\",\"callSid\":{}}"
            })
    void closesOnWhatIsNoFrame(String frame) throws Exception {
        Relay relay = Relay.connect(service, Relay.signature());

        relay.sendsRaw(frame);

        assertThat(relay.closedWith()).isEqualTo(1003);
    }

    @Test
    void closesOnAFrameNobodyCanSay() throws Exception {
        Relay relay = Relay.connect(service, Relay.signature());

        relay.sendsRaw("x".repeat(40_000));

        assertThat(relay.closedWith()).isEqualTo(1009);
    }

    @Test
    void hearsNothingBeforeTheSetup() throws Exception {
        assertThat(Relay.connect(service, Relay.signature())
                        .sends(Relay.prompt("hello"))
                        .closedWith())
                .isEqualTo(1008);
    }
}
