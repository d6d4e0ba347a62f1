package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With {@code pluto.http.patience} as this module's test configuration has it. */
@QuarkusTest
class SlowClientsResourceTest {

    private static final String HALF_HEAD = "POST /sample/open HTTP/1.1\r\nHost: x\r\nX-Mo";
    private static final String HALF_BODY =
            "POST /sample/open HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"shor";
    private static final String HALF_CHUNK =
            "POST /sample/open HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1f4\r\n{\"sh";
    private static final String ANSWERED_HALF =
            "POST /sample/nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n0123456789";

    private static final Duration LONG = Duration.ofMinutes(3);

    @TestHTTPResource
    URI url;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void servesOthersWhileHundredsAreHalfOpenAndThenGivesThoseUp() throws Exception {
        for (int i = 0; i < 75; i++) {
            begin(HALF_HEAD);
            begin(HALF_BODY);
            begin(HALF_CHUNK);
            begin("");
        }

        for (int i = 0; i < 40; i++) {
            given().contentType(ContentType.JSON)
                    .body("{\"short_text\":\"abc\"}")
                    .post("/sample/open")
                    .then()
                    .statusCode(200);
        }

        for (Socket socket : open) {
            hearUntilClosed(socket);
        }
    }

    /** All at the same time: each takes as long as the patience. */
    @Test
    void givesUpOnWhoTricklesByteByByte() throws Exception {
        Map<String, Socket> trickling = new HashMap<>();
        for (String beginning : List.of(HALF_HEAD, HALF_BODY, HALF_CHUNK, ANSWERED_HALF, "")) {
            trickling.put(beginning, begin(beginning));
        }
        long deadline = System.nanoTime() + LONG.toNanos();

        while (!trickling.isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            trickling
                    .entrySet()
                    .removeIf(each -> !sends(each.getValue(), each.getKey().isEmpty() ? "\r\n" : "1"));
        }

        assertThat(trickling.keySet()).as("still open").isEmpty();
    }

    @Test
    void tellsWhoIsTooSlowWithItsBody() throws Exception {
        assertThat(hearUntilClosed(begin(HALF_BODY)))
                .startsWith("HTTP/1.1 408")
                .containsIgnoringCase("connection: close")
                .contains("application/problem+json")
                .contains("request:too-slow");
    }

    @Test
    void takesBodyThatComesInPieces() throws Exception {
        Socket steady = begin("POST /sample/open HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nContent-Length: 20\r\n\r\n");

        for (String piece : "{'short_text':'abc'}".replace('\'', '"').split("")) {
            TimeUnit.MILLISECONDS.sleep(40);
            sends(steady, piece);
        }

        assertThat(hearUntilClosed(steady)).startsWith("HTTP/1.1 200").contains("abc");
    }

    @Test
    void keepsConnectionsThatAreUsedNowAndThen() throws Exception {
        Socket regular = begin("");

        for (int i = 0; i < 5; i++) {
            assertThat(sends(regular, "GET /sample/open?limit=5 HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .isTrue();
            regular.setSoTimeout(180_000);
            byte[] answer = new byte[4096];
            assertThat(new String(answer, 0, regular.getInputStream().read(answer), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
            TimeUnit.MILLISECONDS.sleep(700);
        }
    }

    private Socket begin(String bytes) throws IOException {
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setTcpNoDelay(true);
        open.add(socket);
        sends(socket, bytes);
        return socket;
    }

    private static boolean sends(Socket socket, String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static String hearUntilClosed(Socket socket) throws IOException {
        socket.setSoTimeout((int) LONG.toMillis());
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("still open", e);
        }
    }
}
