package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a stranger writes into a URL does not reach the collector. */
@QuarkusTest
class PersonalDataSpansResourceTest {

    @Inject
    SpansSeen spans;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void masksNumberInPathAndEveryValueOfQuery() throws Exception {
        String marker = UUID.randomUUID().toString();

        given().urlEncodingEnabled(false)
                .get("/api/v1/nobody/" + marker + "/+14155550142?query=my+sister&phone=%2B14155550143&ana@example.org");
        SpanData span = spans.awaitTelling(marker, Duration.ofMinutes(3));

        assertThat(span.toString()).doesNotContain("4155550142", "4155550143", "ana@example.org", "sister");
        assertThat(attribute(span, "url.path")).isEqualTo("/api/v1/nobody/" + marker + "/[phone]");
        assertThat(attribute(span, "url.query")).isEqualTo("query=REDACTED&phone=REDACTED&REDACTED");
    }

    @Test
    void masksUrlsThatServiceAsksItself() throws Exception {
        String marker = UUID.randomUUID().toString();

        HttpClient client = vertx.createHttpClient();
        client.request(HttpMethod.GET, port, "localhost", "/" + marker + "/+14155550142?query=my+sister")
                .flatMap(request -> request.send())
                .await()
                .atMost(Duration.ofMinutes(3));
        SpanData span = spans.awaitTelling(marker, Duration.ofMinutes(3));
        SpanData other = spans.awaitTelling(marker, Duration.ofMinutes(3));
        SpanData asking = span.getKind() == SpanKind.CLIENT ? span : other;

        assertThat(attribute(asking, "url.full"))
                .endsWith("/" + marker + "/[phone]?query=REDACTED")
                .startsWith("http://localhost");
        assertThat(span.toString() + other).doesNotContain("4155550142", "sister");
    }

    @Test
    void keepsIdOperatorLooksFor() throws Exception {
        String id = UUID.randomUUID().toString();

        given().get("/api/v1/nobody/" + id);
        SpanData span = spans.awaitTelling(id, Duration.ofMinutes(3));

        assertThat(attribute(span, "url.path")).isEqualTo("/api/v1/nobody/" + id);
    }

    private static @Nullable String attribute(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.stringKey(name));
    }
}
