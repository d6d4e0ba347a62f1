package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls by WebSocket, with a scripted relay at the other end. */
@QuarkusTest
class RelayResourceTest extends MessagingTest {

    private static final String PATH = "/webhooks/twilio/relay";

    @TestHTTPResource
    URI service;

    /** A line that is left open would be waited for when the service stops. */
    @AfterEach
    void hangUp() {
        Relay.OPEN.forEach(relay -> relay.socket.abort());
        Relay.OPEN.clear();
    }

    /** The relay's end of a connection. */
    private static final class Relay implements WebSocket.Listener {

        private static final Queue<Relay> OPEN = new ConcurrentLinkedQueue<>();

        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private WebSocket socket;

        static Relay connect(URI service, String signature) {
            var relay = new Relay();
            URI url = URI.create("ws://" + service.getHost() + ":" + service.getPort() + PATH);
            relay.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("X-Twilio-Signature", signature)
                    .buildAsync(url, relay)
                    .join();
            OPEN.add(relay);
            return relay;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            frames.add(data.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.complete(-1);
        }

        Relay sends(JsonObject frame) {
            socket.sendText(frame.encode(), true).join();
            return this;
        }

        JsonObject hears() throws InterruptedException {
            String frame = frames.poll(15, TimeUnit.SECONDS);
            assertThat(frame).as("a frame").isNotNull();
            return new JsonObject(frame);
        }

        String says(String words) throws InterruptedException {
            return sends(prompt(words)).hearsAll();
        }

        /** All sentences of what is said next. */
        String hearsAll() throws InterruptedException {
            var all = new StringBuilder();
            boolean last = false;
            while (!last) {
                JsonObject frame = hears();
                if (!frame.getString("type").equals("language")) {
                    assertThat(frame.getString("type")).isEqualTo("text");
                    all.append(frame.getString("token"));
                    last = frame.getBoolean("last");
                }
            }
            return all.toString();
        }

        int closedWith() throws Exception {
            return closed.get(15, TimeUnit.SECONDS);
        }
    }

    private static JsonObject prompt(String words) {
        return new JsonObject()
                .put("type", "prompt")
                .put("voicePrompt", words)
                .put("lang", "en-US")
                .put("last", true);
    }

    private static JsonObject setup(Phone phone, String sid, String pass) {
        return new JsonObject()
                .put("type", "setup")
                .put("sessionId", Phone.newSid("VX"))
                .put("accountSid", Peers.ACCOUNT)
                .put("callSid", sid)
                .put("from", phone.number())
                .put("to", Peers.OUR_NUMBER)
                .put("direction", "inbound")
                .put("customParameters", new JsonObject().put("pass", pass));
    }

    private static String signature() {
        return Phone.signature(Tokens.ISSUER + PATH, Map.of(), Peers.AUTH_TOKEN);
    }

    private static String pass(String subject, Phone phone) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("relay " + Peers.AUTH_TOKEN).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal((subject + "\n" + phone.number()).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As of a call we placed, whose code we made before it had an id. */
    private static JsonObject placed(Phone phone, String sid) {
        String request = UUID.randomUUID().toString();
        String until = Long.toString(Instant.now().plusSeconds(60).getEpochSecond());
        return setup(phone, sid, "")
                .put("from", Peers.OUR_NUMBER)
                .put("to", phone.number())
                .put("direction", "outbound-api")
                .put(
                        "customParameters",
                        new JsonObject()
                                .put("pass", pass("placed " + request + " until " + until, phone))
                                .put("request", request)
                                .put("until", until));
    }

    private Relay call(Phone phone, String sid) {
        Phone.post("/webhooks/twilio/voice", phone.call(sid)).then().statusCode(200);
        return Relay.connect(service, signature()).sends(setup(phone, sid, pass(sid, phone)));
    }

    @Test
    void doesWhatIsSaidAndGoesOn() throws Exception {
        Phone phone = newPhone();
        String sid = Phone.newSid("CA");
        Relay relay = call(phone, sid);

        assertThat(relay.says("remind me to call the vet")).contains("?");
        assertThat(relay.says("tomorrow at 9")).contains("09:00");
        relay.socket.sendClose(1000, "").join();

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

        relay.sends(prompt("remind me tomorrow at 9 ").put("last", false));
        assertThat(relay.says("to call the vet")).contains("09:00", "call the vet");
    }

    @Test
    void keepsOnlyWhatWasHeardOfAnAnswerThatIsBrokenInto() throws Exception {
        Phone phone = newPhone();
        Relay relay = call(phone, Phone.newSid("CA"));
        String answer = relay.says("what can you do?");
        String heard = answer.substring(0, answer.length() / 2);

        relay.sends(new JsonObject()
                .put("type", "interrupt")
                .put("utteranceUntilInterrupt", heard)
                .put("durationUntilInterruptMs", 800));

        assertThat(Eventually.value(() -> spoken(phone), heard::equals)).isEqualTo(heard);
        assertThat(relay.says("remind me tomorrow at 9 to call the vet")).contains("09:00");
    }

    private static String spoken(Phone phone) {
        List<Map<String, Object>> conversations =
                database().rows("select id from conversation where user_id = ? and channel = 'voice'", idOf(phone));
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.person(idOf(phone)))
                .get("/api/v1/conversations/" + conversations.get(0).get("id") + "/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("items[1].text");
    }

    @Test
    void stopsFindingAnAnswerWhenThePersonGoesOnSpeaking() throws Exception {
        Phone phone = newPhone();
        Relay relay = call(phone, Phone.newSid("CA"));

        relay.sends(prompt(FaultyModel.Fault.NOTHING_EVER.text()));
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

        JsonObject first = relay.sends(prompt("thanks")).hears();
        relay.hearsAll();

        assertThat(first.getString("type")).isEqualTo("language");
        assertThat(first.getString("ttsLanguage")).isEqualTo(first.getString("transcriptionLanguage"));
        assertThat(relay.sends(prompt("thanks")).hears().getString("type")).isEqualTo("text");
    }

    @Test
    void talksInACallThatWePlaced() throws Exception {
        Phone phone = knownPhone();
        String sid = Phone.newSid("CA");

        Relay relay = Relay.connect(service, signature()).sends(placed(phone, sid));

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
        relay.socket.abort();

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
        relay.sends(prompt("remind me tomorrow at 9 to call the vet")).hearsAll();
        relay.socket.abort();
        dieBeforeTheAnswerWasStored(phone);

        Relay next = Relay.connect(service, signature()).sends(goesOn(phone, sid));

        assertThat(next.hearsAll()).contains("09:00", "call the vet");
        assertThat(Peers.SCHEDULER.open(idOf(phone))).as("done once").hasSize(1);
        assertThat(next.says("thanks")).isNotBlank();
    }

    private static JsonObject goesOn(Phone phone, String sid) {
        JsonObject setup = setup(phone, sid, pass(sid, phone));
        setup.getJsonObject("customParameters").put("goes-on", "true").put("greeting", "10");
        return setup;
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
        call(phone, broken).socket.abort();

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

        relays.forEach(relay -> relay.sends(prompt("remind me tomorrow at 9 to call the vet")));

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

        int code = Relay.connect(service, signature())
                .sends(setup(other, sid, pass(sid, phone)))
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
        Relay relay = Relay.connect(service, signature());

        relay.socket.sendText(frame, true).join();

        assertThat(relay.closedWith()).isEqualTo(1003);
    }

    @Test
    void closesOnAFrameNobodyCanSay() throws Exception {
        Relay relay = Relay.connect(service, signature());

        relay.socket.sendText("x".repeat(40_000), true);

        assertThat(relay.closedWith()).isEqualTo(1009);
    }

    @Test
    void hearsNothingBeforeTheSetup() throws Exception {
        assertThat(Relay.connect(service, signature()).sends(prompt("hello")).closedWith())
                .isEqualTo(1008);
    }
}
