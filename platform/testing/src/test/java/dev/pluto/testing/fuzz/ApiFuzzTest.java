package dev.pluto.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pluto.testing.fuzz.ApiFuzz.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fuzz test that finds nothing wrong must be one that would have found it. */
class ApiFuzzTest {

    private static final String DOCUMENT = """
        {"openapi": "3.1.0", "paths": {"/things/{id}": {
          "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
          "put": {
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
            "responses": {
              "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
              "422": {"$ref": "#/components/responses/Problem"}}}}},
         "components": {
          "schemas": {"Thing": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}},
          "responses": {"Problem": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}}}}
        """;

    private HttpServer server;
    private volatile int status = 200;
    private volatile String type = "application/json";
    private volatile String body = "{\"name\": \"kettle\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/openapi", exchange -> answer(exchange, 200, "application/json", DOCUMENT));
        server.createContext("/things", exchange -> answer(exchange, status, type, body));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void findsNothingWhereAllIsAsDocumented() {
        assertThat(fuzzed().failures()).isEmpty();
        assertThat(fuzzed().neverRight()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "500 | application/problem+json | {}                        | fails",
                "202 | application/json         | {}                        | a status that is not documented",
                "200 | text/plain               | kettle                    | a type that is not documented",
                "200 | application/json         | {\"name\": 5}             | otherwise than documented",
                "200 | application/json         | {}                        | otherwise than documented",
                "422 | text/html                | <h1>no</h1>               | a type that is not documented",
                "200 | application/json         | {\"name\": \"quillfeather\"} | what is another's",
            })
    void findsWhatIsOtherwise(int wrongStatus, String wrongType, String wrongBody, String how) {
        status = wrongStatus;
        type = wrongType;
        body = wrongBody;

        assertThat(fuzzed().failures())
                .anySatisfy(failure -> assertThat(failure).contains(how));
    }

    private Verdict fuzzed() {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        Caller anna = new Caller("anna", () -> "token", List.of("quillfeather"));
        return new ApiFuzz(url, List.of(anna), List.of("00000000-0000-0000-0000-000000000001"))
                .run(Duration.ofMillis(300), 7);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        exchange.getResponseBody().write(head ? new byte[0] : bytes);
        exchange.close();
    }
}
