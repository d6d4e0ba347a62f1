package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.Provider.Answer;
import dev.pluto.messaging.channel.Provider.Answer.NotTaken;
import dev.pluto.messaging.channel.Provider.Answer.Taken;
import dev.pluto.messaging.channel.Provider.Fault;
import dev.pluto.messaging.channel.Speech;
import dev.pluto.testing.NodeProgram;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our sender against npm's emulate, which somebody else wrote from Twilio's documentation. It knows no idempotency token,
 * so what a repeated token does is judged by our own simulator only.
 */
@QuarkusTest
class TwilioEmulatorResourceTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000009";
    private static final String TOKEN = "a-token-of-this-test";
    private static final String OURS = "+14155550100";
    private static final String ANNA = "+4915112345678";

    private final BlockingQueue<Callback> callbacks = new LinkedBlockingQueue<>();
    private @Nullable HttpServer edge;
    private @Nullable Process emulator;
    private String emulatorUrl = "";
    private String publicUrl = "";

    private record Callback(String path, byte[] body, String signature) {}

    @BeforeEach
    void startEmulator(@TempDir Path folder) throws Exception {
        NodeProgram judges = NodeProgram.installed("messaging-service/src/test/node");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        edge = server;
        publicUrl = "http://127.0.0.1:" + server.getAddress().getPort();
        int port = freePort();
        Path seed = Files.writeString(folder.resolve("seed.yaml"), """
            twilio:
              account: { sid: %s, auth_token: %s }
              phone_numbers: [ { phone_number: "%s" } ]
            """.formatted(ACCOUNT, TOKEN, OURS));
        emulator = judges.start(
                "node_modules/emulate/dist/index.js",
                "start",
                "--service",
                "twilio",
                "--port",
                Integer.toString(port),
                "--seed",
                seed.toString());
        emulatorUrl = "http://localhost:" + port;
        awaitListening(port);
    }

    @AfterEach
    void stopEmulator() throws Exception {
        if (emulator != null) {
            emulator.destroyForcibly().waitFor();
        }
        if (edge != null) {
            edge.stop(0);
        }
    }

    @Test
    void takesOurTextAndSignsItsReceiptAsWeCheckIt() throws Exception {
        UUID id = UUID.randomUUID();

        Answer answer = await(sender(TOKEN).text(id, ANNA, OURS, "Grüße & 🙂 + 100 %"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Taken.class, taken -> assertThat(taken.providerId()).matches("SM[0-9a-f]{32}"));
        Callback receipt = callbacks.poll(180, TimeUnit.SECONDS);
        assertThat(receipt).isNotNull();
        assertThat(receipt.path()).isEqualTo("/webhooks/twilio/status?message_id=" + id);
        FormParameters parameters = FormParameters.parse(receipt.body());
        assertThat(parameters.first("MessageStatus")).contains("queued");
        assertThat(parameters.first("Body")).contains("Grüße & 🙂 + 100 %");
        assertThat(new TwilioSignature(List.of(TOKEN))
                        .isValid(publicUrl + receipt.path(), parameters, receipt.signature()))
                .isTrue();
        assertThat(new TwilioSignature(List.of("another"))
                        .isValid(publicUrl + receipt.path(), parameters, receipt.signature()))
                .isFalse();
    }

    @Test
    void looksWhetherATextIsThereBeforeItSendsItAgain() {
        Answer first = await(sender(TOKEN).text(UUID.randomUUID(), ANNA, OURS, "Grüße"));
        String known = ((Taken) first).providerId();

        Answer again = await(sender(TOKEN)
                .textAgain(
                        UUID.randomUUID(),
                        ANNA,
                        OURS,
                        "Grüße",
                        Duration.ZERO,
                        listed -> Uni.createFrom().item(listed.stream().findFirst())));
        Answer another = await(sender(TOKEN)
                .textAgain(
                        UUID.randomUUID(),
                        ANNA,
                        OURS,
                        "Grüße!",
                        Duration.ZERO,
                        listed -> Uni.createFrom().item(listed.stream().findFirst())));

        assertThat(again).isEqualTo(new Taken(known));
        assertThat(((Taken) another).providerId()).isNotEqualTo(known);
    }

    @Test
    void findsTheCallAnEarlierTryBecameAndNoneThatWasNotPlaced() {
        Answer placed = await(sender(TOKEN)
                .call(
                        UUID.randomUUID(),
                        ANNA,
                        OURS,
                        new CallStep.Listen(new Speech("Good morning", Locale.GERMANY), 1, 0)));

        assertThat(callTo(ANNA, TOKEN)).contains(((Taken) placed).providerId());
        assertThat(callTo("+4915112345679", TOKEN)).isEmpty();
        assertThatThrownBy(() -> callTo(ANNA, "wrong")).isInstanceOf(WebApplicationException.class);
    }

    private Optional<String> callTo(String number, String token) {
        return sender(token)
                .findCall(
                        number,
                        OURS,
                        Duration.ofSeconds(10),
                        listed -> Uni.createFrom().item(listed.stream().findFirst()))
                .await()
                .atMost(Duration.ofMinutes(3));
    }

    @Test
    void tellsWhyATextOrAnAccountIsRefused() {
        assertThat(await(sender(TOKEN).text(UUID.randomUUID(), "anna", OURS, "x")))
                .isEqualTo(new NotTaken(400, 21201, Fault.UNSPECIFIED, Duration.ZERO));
        assertThat(await(sender(TOKEN).text(UUID.randomUUID(), ANNA, "+14155550199", "x")))
                .isEqualTo(new NotTaken(400, 21606, Fault.PERMANENT, Duration.ZERO));
        assertThat(await(sender("wrong").text(UUID.randomUUID(), ANNA, OURS, "x")))
                .isEqualTo(new NotTaken(401, 20003, Fault.UNSPECIFIED, Duration.ZERO));
    }

    private TwilioSender sender(String token) {
        TwilioClient client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(emulatorUrl))
                .build(TwilioClient.class);
        TwilioConfig config = account(token);
        var instructions = new CallInstructions(config, new RelayPass(token, Clock.systemUTC()), publicUrl);
        return new TwilioSender(client, config, instructions, publicUrl, Clock.systemUTC());
    }

    private TwilioConfig account(String token) {
        return new TwilioConfig() {
            @Override
            public String accountSid() {
                return ACCOUNT;
            }

            @Override
            public String authToken() {
                return token;
            }

            @Override
            public Optional<String> secondaryAuthToken() {
                return Optional.empty();
            }

            @Override
            public String apiUrl() {
                return emulatorUrl;
            }

            @Override
            public String phoneNumber() {
                return OURS;
            }

            @Override
            public Optional<Set<String>> phoneNumbers() {
                return Optional.empty();
            }

            @Override
            public Set<String> mediaHosts() {
                return Set.of();
            }

            @Override
            public Way calls() {
                return Way.GATHER;
            }

            @Override
            public Duration relayQuiet() {
                return Duration.ofSeconds(8);
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(10);
            }
        };
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            callbacks.add(new Callback(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestBody().readAllBytes(),
                    exchange.getRequestHeaders().getFirst("X-Twilio-Signature")));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(int port) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < deadline) {
            try (Socket socket = new Socket("localhost", port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("emulate does not listen");
    }

    private static Answer await(Uni<Answer> answer) {
        return answer.await().atMost(Duration.ofMinutes(3));
    }
}
