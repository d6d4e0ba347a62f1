package dev.pluto.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls by relay and to a recorder, with a Pluto at the other end that says what a test wants. */
class RelayLineTest {

    private static final String ANA = "+14155550142";
    private static final PhoneAccount ACCOUNT =
            new PhoneAccount("AC00112233445566778899aabbccddeeff", "a-token", "+14155550100");

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<Map.Entry<String, Map<String, String>>> webhooks = new LinkedBlockingQueue<>();
    private volatile String first = "";
    private volatile String signature = "";
    private String url = "";
    private PhoneSimulator simulator;

    @BeforeEach
    void start() throws Exception {
        int port = vertx.createHttpServer()
                .webSocketHandler(this::relay)
                .requestHandler(this::webhook)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(180, TimeUnit.SECONDS)
                .actualPort();
        url = "ws://localhost:" + port + "/relay";
        first = "<Response><Connect><ConversationRelay url=\"" + url + "\" welcomeGreeting=\"Hello &amp; welcome\">"
                + "<Parameter name=\"pass\" value=\"secret\"/></ConversationRelay></Connect></Response>";
        simulator = PhoneSimulator.start(vertx, ACCOUNT, "http://localhost:" + port, 0, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(180, TimeUnit.SECONDS);
    }

    private void webhook(HttpServerRequest request) {
        request.setExpectMultipart(true);
        request.endHandler(read -> {
            Map<String, String> form = new HashMap<>();
            request.formAttributes().forEach(field -> form.put(field.getKey(), field.getValue()));
            webhooks.add(Map.entry(request.uri(), form));
            request.response().end(request.path().equals("/webhooks/twilio/voice") ? first : "<Response/>");
        });
    }

    private void relay(ServerWebSocket socket) {
        signature = socket.headers().get("X-Twilio-Signature");
        socket.textMessageHandler(text -> {
            JsonObject frame = new JsonObject(text);
            frames.add(frame);
            switch (frame.getString("voicePrompt", frame.getString("digit", ""))) {
                case "1" -> say(socket, "One.", true);
                case "who are you" -> {
                    say(socket, "I am Pluto. ", false);
                    say(socket, "Your assistant.", true);
                }
                case "tell me all" -> say(socket, "one two three four five", true);
                case "break" -> socket.close((short) 1011);
                case "that is all" -> {
                    say(socket, "Goodbye.", true);
                    socket.writeTextMessage("{\"type\":\"end\"}");
                }
                default -> {}
            }
        });
    }

    private static void say(ServerWebSocket socket, String token, boolean last) {
        socket.writeTextMessage(new JsonObject()
                .put("type", "text")
                .put("token", token)
                .put("last", last)
                .encode());
    }

    private JsonObject next() throws InterruptedException {
        return frames.poll(180, TimeUnit.SECONDS);
    }

    /** Breaks into an answer once three words of it are heard. */
    private static final class Impatient implements Caller {
        private final List<String> script = List.of("tell me all", "that is all");
        private int said;
        private int words;

        @Override
        public Optional<String> hears(String word) {
            words += said == 0 || word.isEmpty() ? 0 : 1;
            return said == 1 && words == 3 ? Optional.of(script.get(said++)) : Optional.empty();
        }

        @Override
        public void hearsItEnd() {}

        @Override
        public void notices(String words) {}

        @Override
        public Optional<String> speaks(Duration patience) {
            return said == 0 ? Optional.of(script.get(said++)) : Optional.empty();
        }

        @Override
        public boolean hasHungUp() {
            return false;
        }

        @Override
        public boolean hasSaidAll() {
            return false;
        }
    }

    @Test
    void talksByFramesAndHangsUpOnceAllIsSaid() throws Exception {
        CallTranscript call =
                simulator.phone(ANA).call(List.of("who are you", "1")).get(180, TimeUnit.SECONDS);

        assertThat(call.status()).isEqualTo("completed");
        assertThat(call.heard())
                .extracting(CallTranscript.Line::words)
                .containsExactly("Hello & welcome", "who are you", "I am Pluto. Your assistant.", "1", "One.");
        JsonObject setup = next();
        assertThat(setup.getString("callSid")).isEqualTo(call.sid());
        assertThat(setup.getString("from")).isEqualTo(ANA);
        assertThat(setup.getString("direction")).isEqualTo("inbound");
        assertThat(setup.getJsonObject("customParameters").getString("pass")).isEqualTo("secret");
        assertThat(next().getString("voicePrompt")).isEqualTo("who are you");
        assertThat(next().getString("digit")).isEqualTo("1");
        assertThat(new RequestValidator(ACCOUNT.authToken()).validate(url, Map.of(), signature))
                .isTrue();
    }

    @Test
    void tellsHowFarAnAnswerWasHeardThatIsBrokenInto() throws Exception {
        CallTranscript call = simulator.phone(ANA).call(new Impatient()).get(180, TimeUnit.SECONDS);

        assertThat(call.heard())
                .extracting(CallTranscript.Line::words)
                .containsExactly("Hello & welcome", "tell me all", "one two three", "that is all", "Goodbye.");
        assertThat(List.of(next(), next(), next(), next()))
                .extracting(frame -> frame.getString("type"))
                .containsExactly("setup", "prompt", "interrupt", "prompt");
    }

    @Test
    void saysThatTheLineBrokeOff() throws Exception {
        CallTranscript call = simulator.phone(ANA).call(List.of("break")).get(180, TimeUnit.SECONDS);

        assertThat(call.status()).isEqualTo("failed");
        assertThat(call.heard().get(call.heard().size() - 1).words()).contains("1011");
    }

    @Test
    void leavesAMessageAndTellsWhoeverWantsToKnow() throws Exception {
        first = "<Response><Say>Leave a message</Say><Record action=\"/recorded\""
                + " recordingStatusCallback=\"/recording#rc=3\" transcribeCallback=\"/transcript\"/></Response>";

        simulator.phone(ANA).call(List.of("my dog is called Rex")).get(180, TimeUnit.SECONDS);

        webhooks.poll(180, TimeUnit.SECONDS);
        var recording = webhooks.poll(180, TimeUnit.SECONDS);
        var transcript = webhooks.poll(180, TimeUnit.SECONDS);
        assertThat(recording.getKey()).isEqualTo("/recording");
        assertThat(recording.getValue()).containsEntry("RecordingStatus", "completed");
        assertThat(recording.getValue().get("RecordingUrl")).startsWith(simulator.apiUrl());
        assertThat(transcript.getValue())
                .containsEntry("TranscriptionText", "my dog is called Rex")
                .containsEntry("RecordingSid", recording.getValue().get("RecordingSid"));
        assertThat(webhooks.poll(180, TimeUnit.SECONDS).getKey()).isEqualTo("/recorded");
    }
}
