package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The defaults in {@code microprofile-config.properties} take effect, those read at build time included. */
@QuarkusTest
class DefaultsResourceTest {

    @Inject
    Transactions transactions;

    @TestHTTPResource(value = "/health", management = true)
    String health;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @Test
    void servesHealthAndMetricsOnTheManagementPortOnly() {
        assertThat(given().get(health).statusCode()).isIn(200, 503);
        given().get("/sample/open").then().statusCode(200);
        given().get(metrics).then().statusCode(200).body(containsString("http_server_requests_seconds"));
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    @Test
    void servesOpenApiAndItsPageOnThePublicPortWithoutAToken() {
        given().get("/q/swagger-ui/").then().statusCode(200).contentType(ContentType.HTML);
        given().get("/q/openapi").then().statusCode(200);
    }

    @Test
    void describesTokensAndProblems() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("components.schemas", hasKey("Problem"))
                .body("paths.'/sample/callers/person'.get.security", org.hamcrest.Matchers.notNullValue())
                .body("components.responses.Problem422.content", hasKey("application/problem+json"))
                .body("paths.'/sample/callers/person'.get.responses", hasKey("401"))
                .body("paths.'/sample/open'.post.responses", hasKey("422"))
                .body("paths.'/sample/open'.post.responses", not(hasKey("401")))
                .body("components.schemas.Sample.properties", hasKey("short_text"));
    }

    @Test
    void labelsNoMeterWithAPathAStrangerMadeUp() {
        given().urlEncodingEnabled(false).get("/made-up;a=1").then().statusCode(400);
        given().contentType(ContentType.JSON)
                .body("x".repeat(70_000))
                .post("/made-up-too")
                .then()
                .statusCode(413);
        given().get("/made-up-again").then().statusCode(404);

        given().get(metrics).then().body(containsString("uri=\"/unmatched\"")).body(not(containsString("made-up")));
    }

    @Test
    void letsTheDatabaseEndTransactionsOfAReplicaThatVanished() {
        var setting = transactions
                .sql(
                        Scope.service("test"),
                        tx -> tx.query("show idle_in_transaction_session_timeout")
                                .execute()
                                .map(rows -> rows.iterator().next().getString(0)))
                .await()
                .atMost(Duration.ofMinutes(3));

        assertThat(setting).isEqualTo("1min");
    }

    @Test
    void letsNobodyKeepOrReinterpretAnAnswer() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void speaksSnakeCaseAndIsoTime() {
        given().contentType(ContentType.JSON)
                .body("{\"short_text\":\"abc\",\"written_at\":\"2026-11-21T00:00:00Z\"}")
                .post("/sample/open")
                .then()
                .statusCode(200)
                .body("short_text", equalTo("abc"))
                .body("written_at", equalTo("2026-11-21T00:00:00Z"));
    }

    @Test
    void namesEveryServiceAndSizesEveryPool() {
        Map.of(
                        "quarkus.rest-client.memory.url", value("pluto.memory-url"),
                        "quarkus.datasource.reactive.max-size", "20",
                        "quarkus.datasource.jdbc.max-size", "2",
                        "quarkus.flyway.locations", "db/protection,db/outbox,db/http,db/migration",
                        "quarkus.flyway.ignore-migration-patterns", "*:missing,*:future",
                        "quarkus.log.console.filter", "personal-data")
                .forEach((key, expected) -> assertThat(value(key)).as(key).isEqualTo(expected));
    }

    private static String value(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
