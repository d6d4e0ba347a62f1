package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecurityEventsResourceTest {

    private static final String ANNA = "9b0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a12";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @Test
    void leavesTokensThatAreNotOursInMetersAndTrail() throws Exception {
        for (int i = 0; i < 50; i++) {
            given().auth()
                    .oauth2("rubbish")
                    .header("X-Forwarded-For", "198.51.100.77")
                    .get("/sample/callers/any")
                    .then()
                    .statusCode(401);
        }

        Map<String, Object> entry = awaitEntry("security.token-refused", "network 198.51.100.0/24");
        assertThat(entry).containsEntry("actor", "anonymous");
        assertThat(given().get(metrics).asString()).contains("pluto_security_events_total{rule=\"token-refused\"");
        assertThat(database.placesOf("198.51.100.77")).isEmpty();
        assertThat(entries("security.token-refused", "network 198.51.100.0/24")).isLessThanOrEqualTo(2);
    }

    @Test
    void leavesDoorsThatARoleDoesNotOpenWithWhoTried() throws Exception {
        given().auth()
                .oauth2(FakeIdentity.token(ANNA, "operator"))
                .header("X-Forwarded-For", "192.0.2.1")
                .get("/sample/callers/person")
                .then()
                .statusCode(403);

        assertThat(awaitEntry("security.access-refused", "network 192.0.2.0/24"))
                .containsEntry("actor", ANNA);
    }

    @Test
    void leavesNothingOfClientsThatHaveYetToLearnThatTheyNeedAToken() throws Exception {
        given().header("X-Forwarded-For", "192.0.2.200")
                .get("/sample/callers/any")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2("rubbish")
                .header("X-Forwarded-For", "198.51.101.1")
                .get("/sample/callers/any")
                .then()
                .statusCode(401);

        awaitEntry("security.token-refused", "network 198.51.101.0/24");
        assertThat(database.number(
                        "select count(*) from audit_entry where actor = 'anonymous' and resource = ?",
                        "network 192.0.2.0/24"))
                .isZero();
    }

    private Map<String, Object> awaitEntry(String action, String resource) throws InterruptedException {
        for (int tries = 0; tries < 900 && entries(action, resource) == 0; tries++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return database.rows(
                        "select actor, reason from audit_entry where action = ? and resource = ?", action, resource)
                .get(0);
    }

    private long entries(String action, String resource) {
        return database.number("select count(*) from audit_entry where action = ? and resource = ?", action, resource);
    }
}
