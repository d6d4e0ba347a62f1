package dev.pluto.messaging.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.channel.MediaSource;
import dev.pluto.messaging.channel.MediaSource.Access;
import dev.pluto.messaging.media.Fetched.Content;
import dev.pluto.messaging.media.Fetched.Later;
import dev.pluto.messaging.media.Fetched.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two hosts stand in for the provider, {@code api.test} with a password and {@code store.test} without; {@code inside.test} is
 * the provider's too, and its address is a private one.
 */
class DownloadsTest {

    private static final int MOST = 100_000;
    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static final Map<String, String> ADDRESSES = Map.of(
            "api.test", "127.0.0.1",
            "store.test", "127.0.0.1",
            "inside.test", "10.0.0.1",
            "half.test", "1.1.1.1 192.168.0.1");

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final List<String> LOOKED_UP = new CopyOnWriteArrayList<>();
    private static final Vertx VERTX = Vertx.vertx();
    private static int port;

    private final MediaSource source = address -> switch (address.getHost()) {
        case "api.test" -> Optional.of(new Access(Optional.of("Basic word"), true));
        case "store.test" -> Optional.of(new Access(Optional.empty(), true));
        case "inside.test", "half.test", "nowhere.test" -> Optional.of(new Access(Optional.empty(), false));
        default -> Optional.empty();
    };

    private final Downloads downloads = new Downloads(VERTX, source, MOST, DEADLINE, DownloadsTest::addresses);

    private static Uni<List<InetAddress>> addresses(String host) {
        LOOKED_UP.add(host);
        return ADDRESSES.containsKey(host)
                ? Uni.createFrom()
                        .item(List.of(ADDRESSES.get(host).split(" ")).stream()
                                .map(DownloadsTest::literal)
                                .toList())
                : Uni.createFrom().failure(new IllegalStateException("no such host"));
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @BeforeAll
    static void serve() {
        HttpServer server = VERTX.createHttpServer().requestHandler(DownloadsTest::answer);
        port = server.listen(0, "127.0.0.1")
                .map(HttpServer::actualPort)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void answer(HttpServerRequest request) {
        ASKED.add(request.host() + request.path() + " " + request.getHeader("Authorization"));
        var response = request.response();
        switch (request.path()) {
            case "/small" -> response.end("words");
            case "/query" -> response.end(String.valueOf(request.query()));
            case "/full" -> response.end(Buffer.buffer(new byte[MOST]));
            case "/declared" ->
                response.putHeader("Content-Length", Integer.toString(MOST + 1)).write("x");
            case "/streamed" -> response.setChunked(true).end(Buffer.buffer(new byte[MOST + 1]));
            case "/packed" -> response.putHeader("Content-Encoding", "gzip").end("x");
            case "/empty" -> response.end();
            case "/moved" ->
                response.setStatusCode(307)
                        .putHeader("Location", at("store.test", "/small"))
                        .end();
            case "/beside" ->
                response.setStatusCode(302).putHeader("Location", "/small").end();
            case "/inside" ->
                response.setStatusCode(307)
                        .putHeader("Location", at("inside.test", "/small"))
                        .end();
            case "/away" ->
                response.setStatusCode(307)
                        .putHeader("Location", "http://169.254.169.254/latest")
                        .end();
            case "/odd" ->
                response.setStatusCode(307).putHeader("Location", "http://[").end();
            case "/round" ->
                response.setStatusCode(301)
                        .putHeader("Location", at("api.test", "/round"))
                        .end();
            case "/busy" ->
                response.setStatusCode(429).putHeader("Retry-After", "7").end();
            case "/gone" -> response.setStatusCode(410).end();
            case "/cut" ->
                response.putHeader("Content-Length", "10")
                        .write("x")
                        .onComplete(written -> request.connection().close());
            case "/drip" -> drip(request);
            case "/silent" -> {}
            default -> response.setStatusCode(404).end();
        }
    }

    private static void drip(HttpServerRequest request) {
        request.response().setChunked(true);
        VERTX.setPeriodic(100, id -> request.response().write("x").onFailure(gone -> VERTX.cancelTimer(id)));
    }

    private static String at(String host, String path) {
        return "http://" + host + ":" + port + path;
    }

    @Test
    void fetchesFromTheJudgedAddressUnderTheHostsName() {
        LOOKED_UP.clear();

        assertThat(text(fetch("api.test", "/small"))).isEqualTo("words");

        assertThat(ASKED).contains("api.test:" + port + "/small Basic word");
        assertThat(LOOKED_UP).containsExactly("api.test");
        assertThat(text(fetch("api.test", "/query?a=%20b&c"))).isEqualTo("a=%20b&c");
    }

    @Test
    void followsARedirectAndTellsThePasswordToNobodyElse() {
        ASKED.clear();

        assertThat(text(fetch("api.test", "/moved"))).isEqualTo("words");

        assertThat(ASKED)
                .containsExactly("api.test:" + port + "/moved Basic word", "store.test:" + port + "/small null");
        assertThat(text(fetch("api.test", "/beside"))).isEqualTo("words");
    }

    @ParameterizedTest
    @CsvSource({
        "api.test, /inside, address",
        "api.test, /away, host",
        "api.test, /odd, host",
        "api.test, /round, redirects",
        "inside.test, /small, address",
        "half.test, /small, address",
        "elsewhere.test, /small, host",
        "api.test, /declared, too-large",
        "api.test, /streamed, too-large",
        "api.test, /packed, packed",
        "api.test, /empty, empty",
        "api.test, /gone, gone",
    })
    void refusesForGood(String host, String path, String reason) {
        assertThat(fetch(host, path)).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "api.test, /busy, http-429, 7",
        "api.test, /other, http-404, 0",
        "nowhere.test, /small, unreachable, 0",
        "api.test, /cut, unreachable, 0",
        "api.test, /silent, unreachable, 0",
        "api.test, /drip, unreachable, 0",
    })
    void triesAgainAfterWhatMayPass(String host, String path, String reason, int seconds) {
        assertThat(fetch(host, path)).isEqualTo(new Later(reason, Duration.ofSeconds(seconds)));
    }

    @Test
    void takesAFileOfTheLargestSize() {
        assertThat(fetch("api.test", "/full"))
                .isInstanceOfSatisfying(
                        Content.class, content -> assertThat(content.bytes()).hasSize(MOST));
    }

    @ParameterizedTest
    @CsvSource({"''", "no address", "http:", "http://", "'http://a b/'", "mailto:a@api.test"})
    void refusesWhatIsNoAddress(String address) {
        assertThat(downloads.fetch(address).await().atMost(Duration.ofMinutes(3)))
                .isEqualTo(new Refused("host"));
    }

    private Fetched fetch(String host, String path) {
        return downloads.fetch(at(host, path)).await().atMost(Duration.ofMinutes(3));
    }

    private static String text(Fetched fetched) {
        return new String(((Content) fetched).bytes(), StandardCharsets.UTF_8);
    }
}
