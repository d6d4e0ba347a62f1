package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a stranger writes into a URL does not reach the collector. */
@QuarkusTest
class PersonalDataSpansResourceTest {

    @Inject
    SpansSeen spans;

    @Test
    void masksNumberAndAddressInPathAndQuery() throws Exception {
        String marker = UUID.randomUUID().toString();

        given().urlEncodingEnabled(false)
                .get("/api/v1/nobody/+14155550142?mail=ana@example.org&phone=%2B14155550143&mark=" + marker);
        SpanData span = spans.awaitTelling(marker, Duration.ofSeconds(10));

        assertThat(span.toString()).doesNotContain("4155550142", "4155550143", "ana@example.org");
        assertThat(span.getAttributes().get(AttributeKey.stringKey("url.path"))).isEqualTo("/api/v1/nobody/[phone]");
    }

    @Test
    void keepsIdOperatorLooksFor() throws Exception {
        String id = UUID.randomUUID().toString();

        given().get("/api/v1/nobody/" + id);
        SpanData span = spans.awaitTelling(id, Duration.ofSeconds(10));

        assertThat(span.getAttributes().get(AttributeKey.stringKey("url.path"))).isEqualTo("/api/v1/nobody/" + id);
    }
}
