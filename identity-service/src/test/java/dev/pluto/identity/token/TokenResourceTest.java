package dev.pluto.identity.token;

import static dev.pluto.identity.Asking.SECRET;
import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.clientToken;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenResourceTest {

    private static final String TOKEN = "/api/v1/auth/token";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @TestHTTPResource
    URL url;

    @Inject
    MeterRegistry meters;

    @Test
    void aStrangerVerifiesOurTokensWithThePublishedKeys() throws Exception {
        String keys = given().get("/.well-known/jwks.json").asString();

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setExpectedIssuer(Tokens.ISSUER)
                .setExpectedAudience("pluto-identity")
                .setRequireExpirationTime()
                .build()
                .processToClaims(clientToken("messaging"));

        assertThat(claims.getSubject()).isEqualTo("messaging");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("service");
        assertThat(claims.getAudience()).containsExactly("pluto-identity");
        assertThat(claims.getStringClaimValue("scope"))
                .isEqualTo("identity:activate identity:block profile:read profile:write");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(900);
    }

    @Test
    void theKeySetHasNoPrivateHalfAndMayBeCached() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=300"))
                .body("keys.size()", greaterThanOrEqualTo(2))
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].crv", equalTo("P-256"))
                .body("keys[0].d", nullValue())
                .body("keys[1].d", nullValue());
    }

    @Test
    void discoveryNamesWhatIsThere() {
        given().get("/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=300"))
                .body("issuer", equalTo(Tokens.ISSUER))
                .body("jwks_uri", equalTo(Tokens.ISSUER + "/.well-known/jwks.json"))
                .body("token_endpoint", equalTo(Tokens.ISSUER + TOKEN))
                .body("revocation_endpoint", equalTo(Tokens.ISSUER + TOKEN + "/revoke"))
                .body("id_token_signing_alg_values_supported[0]", equalTo("ES256"));
    }

    @Test
    void aTokenIsNotToBeStored() {
        given().auth()
                .preemptive()
                .basic("messaging", SECRET)
                .formParam("grant_type", "client_credentials")
                .formParam("audience", "pluto-memory")
                .formParam("scope", "memory:recall")
                .post(TOKEN)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(900));
    }

    @Test
    void anUnknownClientAndAWrongSecretGetTheSameAnswer() {
        Response unknown = grant("nobody", SECRET);
        Response wrong = grant("messaging", "wrong");

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(unknown.jsonPath().getString("error")).isEqualTo("invalid_client");
        assertThat(wrong.asString()).isEqualTo(unknown.asString());
        given().formParam("grant_type", "client_credentials").post(TOKEN).then().statusCode(401);
    }

    @Test
    void hundredsOfWrongSecretsAreSlowedAndTheRightClientElsewhereIsNot() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        Response last = grantFrom("203.0.113.9", "operator-anna", "a guess");
        for (int i = 1; i < 300; i++) {
            last = grantFrom("203.0.113.9", "operator-anna", "guess number " + i);
            statuses.add(last.statusCode());
        }

        assertThat(statuses).contains(401, 429).containsOnly(401, 429);
        assertThat(statuses.stream().filter(status -> status == 401).count()).isLessThan(20);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(last.header("Retry-After"))).isPositive();
        assertThat(last.jsonPath().getString("error")).isEqualTo("slow_down");
        while (grantFrom("203.0.113.9", "operator-anna", "one guess more").statusCode() != 429) {
            // a rest had just ended: another wrong one begins the next, which is longer
        }
        assertThat(grantFrom("203.0.113.9", "operator-anna", SECRET).statusCode())
                .as("the right secret, guessed at last")
                .isEqualTo(429);
        assertThat(grantFrom("203.0.113.10", "operator-anna", SECRET).statusCode())
                .isEqualTo(200);
        assertThat(grant("operator-anna", SECRET).statusCode()).isEqualTo(200);
        for (String action : List.of("security.sign-in-failed", "security.sign-in-slowed")) {
            assertThat(entries(action)).as(action).isBetween(1L, 2L);
        }
        assertThat(database.placesOf("203.0.113.9")).isEmpty();
    }

    /** The door writes this header anew, so nobody outside can be without it. */
    @Test
    void aServicesSecretOpensNothingFromOutside() {
        Response outside = grantFrom("203.0.113.200", "messaging", SECRET);

        assertThat(outside.statusCode()).isEqualTo(401);
        assertThat(outside.asString()).isEqualTo(grant("nobody", SECRET).asString());
        assertThat(clientToken("messaging")).isNotBlank();
        assertThat(grantFrom("203.0.113.200", "operator-anna", SECRET).statusCode())
                .isEqualTo(200);
    }

    @Test
    void otherGrantsAreRefusedInTheWordsOfTheStandard() {
        given().auth()
                .preemptive()
                .basic("messaging", SECRET)
                .formParam("grant_type", "password")
                .post(TOKEN)
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        given().auth()
                .preemptive()
                .basic("messaging", SECRET)
                .formParam("scope", "x")
                .post(TOKEN)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void tokensOfOthersOpenNothing() {
        String path = "/api/v1/users/" + UUID.randomUUID();
        String ours = clientToken("messaging");
        String unsigned = ours.substring(0, ours.lastIndexOf('.') + 1);

        as(Tokens.service("messaging")).get(path).then().statusCode(401);
        as(unsigned).get(path).then().statusCode(401);
        as("rubbish").get(path).then().statusCode(401);
        as(ours).get(path).then().statusCode(404);
    }

    @Test
    void privateKeysLieSealedInTheDatabase() {
        clientToken("messaging"); // the first token makes the first keys

        assertThat(database.number("select count(*) from signing_key where state = 'active'"))
                .isEqualTo(1);
        assertThat(database.placesOf("\"d\":")).doesNotContain("identity.signing_key.private_sealed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/users/me;a=1",
                "/api/v1/users/me%3Ba=1",
                "/api/v1/users;a=1/me",
                "/api/v1/internal%3Ba=1/activations",
                "/api/v1/internal;/activations",
                "/api/v1/audit;a=1",
                "/.well-known;x/jwks.json/../../api/v1/audit",
                "/api/v1//audit"
            })
    void aPathWithATrickInItIsServedToNobody(String path) throws IOException {
        assertThat(statusOf(path, "")).isEqualTo(400);
        assertThat(statusOf(path, "Authorization: Bearer " + clientToken("operator-anna") + "\r\n"))
                .isEqualTo(400);
    }

    /** Over a bare socket: every HTTP client tidies paths up first. */
    private int statusOf(String path, String headers) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @Test
    void aServiceGetsWhatItMayAskForAndNothingElse() {
        double before = refusedScopes();

        refused(asking("messaging", SECRET), "invalid_target");
        refused(asking("scheduler", PlutoTestResource.SECRET), "invalid_target");
        refused(asking("scheduler", PlutoTestResource.SECRET, "pluto-identity", "identity:activate"), "invalid_target");
        refused(asking("messaging", SECRET, "pluto", "memory:recall"), "invalid_target");
        refused(asking("messaging", SECRET, "pluto-memory", "memory:read"), "invalid_scope");
        refused(asking("messaging", SECRET, "pluto-memory", "memory:recall profile:read"), "invalid_scope");
        refused(asking("messaging", SECRET).formParam("audience", "pluto-memory"), "invalid_scope");
        refused(asking("operator-anna", SECRET, "pluto-identity", "profile:read"), "invalid_target");
        refused(asking("operator-anna", SECRET).formParam("scope", "profile:read"), "invalid_scope");

        assertThat(refusedScopes() - before).isEqualTo(9);
    }

    @Test
    void noParameterMayComeTwice() {
        refused(asking("messaging", SECRET).formParam("grant_type", "client_credentials"), "invalid_request");
        refused(
                asking("messaging", SECRET, "pluto-memory", "memory:recall").formParam("audience", "pluto-identity"),
                "invalid_request");
        refused(
                asking("messaging", SECRET, "pluto-memory", "memory:recall").formParam("scope", "memory:recall"),
                "invalid_request");
    }

    @Test
    void whoeverHasNoSecretLearnsNothingOfWhatClientsMay() {
        Response unknown =
                asking("nobody", SECRET, "pluto-memory", "memory:read").post(TOKEN);

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(grant("messaging", "wrong").asString());
    }

    private double refusedScopes() {
        return meters.counter("pluto.security.events", "rule", "scope-refused").count();
    }

    private static void refused(RequestSpecification request, String error) {
        request.post(TOKEN)
                .then()
                .statusCode(400)
                .header("Cache-Control", equalTo("no-store"))
                .body("error", equalTo(error))
                .body("access_token", nullValue());
    }

    private static Response grant(String clientId, String secret) {
        return asking(clientId, secret).post(TOKEN);
    }

    private static Response grantFrom(String address, String clientId, String secret) {
        return asking(clientId, secret).header("X-Forwarded-For", address).post(TOKEN);
    }

    private static RequestSpecification asking(String clientId, String secret) {
        return given().auth().preemptive().basic(clientId, secret).formParam("grant_type", "client_credentials");
    }

    private static RequestSpecification asking(String clientId, String secret, String audience, String scope) {
        return asking(clientId, secret).formParam("audience", audience).formParam("scope", scope);
    }

    /** How many lines the trail has of an address of 203.0.113.0/24, once it has any. */
    private long entries(String action) throws InterruptedException {
        long found = 0;
        for (int tries = 0; tries < 900 && found == 0; tries++) {
            TimeUnit.MILLISECONDS.sleep(200);
            found = database.number(
                    "select count(*) from audit_entry where action = ? and resource = 'network 203.0.113.0/24'",
                    action);
        }
        return found;
    }
}
