package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The relay's end of a connection: a script's. */
final class Relay implements WebSocket.Listener {

    private static final String PATH = "/webhooks/twilio/relay";
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
        String frame = frames.poll(180, TimeUnit.SECONDS);
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
        return closed.get(180, TimeUnit.SECONDS);
    }

    /** A line that is left open would be waited for when the service stops. */
    static void hangUpAll() {
        OPEN.forEach(Relay::breaks);
        OPEN.clear();
    }

    /** A call that was answered. */
    static Relay call(URI service, Phone phone, String sid) {
        Phone.post("/webhooks/twilio/voice", phone.call(sid)).then().statusCode(200);
        return connect(service, signature()).sends(setup(phone, sid, pass(sid, phone)));
    }

    void breaks() {
        socket.abort();
    }

    void hangsUp() {
        socket.sendClose(1000, "").join();
    }

    /** Whatever it is. */
    void sendsRaw(String frame) {
        socket.sendText(frame, true);
    }

    Relay interrupts(String heard) {
        return sends(new JsonObject()
                .put("type", "interrupt")
                .put("utteranceUntilInterrupt", heard)
                .put("durationUntilInterruptMs", 800));
    }

    /** What is there to hear by now. */
    int unheard() {
        return frames.size();
    }

    static JsonObject prompt(String words) {
        return new JsonObject()
                .put("type", "prompt")
                .put("voicePrompt", words)
                .put("lang", "en-US")
                .put("last", true);
    }

    static JsonObject setup(Phone phone, String sid, String pass) {
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

    static String signature() {
        return Phone.signature(Tokens.ISSUER + PATH, Map.of(), Peers.AUTH_TOKEN);
    }

    static String pass(String subject, Phone phone) {
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
    static JsonObject placed(Phone phone, String sid) {
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

    /** As of a call whose line broke. */
    static JsonObject goesOn(Phone phone, String sid) {
        JsonObject setup = Relay.setup(phone, sid, Relay.pass(sid, phone));
        setup.getJsonObject("customParameters").put("goes-on", "true").put("greeting", "10");
        return setup;
    }
}
