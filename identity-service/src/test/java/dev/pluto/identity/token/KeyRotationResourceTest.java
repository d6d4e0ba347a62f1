package dev.pluto.identity.token;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.clientToken;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRotationResourceTest {

    @Inject
    TestClock clock;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void keysTurnOverWhileTokensOfTheOldOneStillOpenDoors() {
        String oldKey = keyOf(clientToken("messaging"));
        Instant start = Instant.ofEpochSecond(database.number(
                "select extract(epoch from activated_at)::bigint from signing_key where state = 'active'"));
        clock.setTo(start.plus(Duration.ofDays(30)).minus(Duration.ofMinutes(5)));
        String lateToken = clientToken("messaging");
        List<String> published = publishedKeys();

        clock.advance(Duration.ofMinutes(7));
        String newKey = keyOf(clientToken("messaging"));

        assertThat(keyOf(lateToken)).isEqualTo(oldKey);
        assertThat(newKey).isNotEqualTo(oldKey).isIn(published);
        assertThat(opens(lateToken)).isTrue();
        assertThat(publishedKeys()).contains(oldKey, newKey).hasSize(3);

        clock.advance(Duration.ofMinutes(30));

        assertThat(publishedKeys()).doesNotContain(oldKey).contains(newKey).hasSize(2);
        assertThat(opens(lateToken)).isFalse();
    }

    @Test
    void aSigningKeyThatDoesNotOpenStopsNobodyFromSigningIn() {
        clock.advance(Duration.ofDays(30).plusHours(2)); // later than the ring that another test left
        String token = clientToken("messaging");
        List<String> published = publishedKeys();
        database.update("update signing_key set private_sealed = set_byte(private_sealed, 14,"
                + " get_byte(private_sealed, 14) # 1) where state = 'active'");

        clock.advance(Duration.ofMinutes(2)); // the ring is read anew

        String next = clientToken("messaging");
        assertThat(keyOf(next)).isNotEqualTo(keyOf(token)).isIn(published);
        assertThat(opens(next)).isTrue();
        // its public half is still there for what it signed
        assertThat(opens(token)).isTrue();
    }

    private static boolean opens(String token) {
        return as(token).get("/api/v1/users/{id}", UUID.randomUUID()).statusCode() == 404;
    }

    private static List<String> publishedKeys() {
        return given().get("/.well-known/jwks.json").jsonPath().getList("keys.kid");
    }

    private static String keyOf(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return JsonPath.from(new String(header, StandardCharsets.UTF_8)).getString("kid");
    }
}
