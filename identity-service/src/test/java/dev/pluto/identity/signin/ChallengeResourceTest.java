package dev.pluto.identity.signin;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import dev.pluto.identity.Asking;
import dev.pluto.identity.AuthenticatorApp;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChallengeResourceTest {

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String email = newEmail();
    private UUID userId;
    private String access;
    private String secret;
    private List<String> recoveryCodes;

    @Inject
    Asking asking;

    @BeforeEach
    void setUpAnApp() {
        userId = registered(email);
        access = login(signIn(email, PASSWORD)).then().statusCode(200).extract().path("access_token");
        secret = as(access)
                .post("/api/v1/auth/mfa/totp")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("uri", startsWith("otpauth://totp/Pluto:"))
                .extract()
                .path("secret");
        login(signIn(email, PASSWORD)).then().statusCode(200); // it does not count yet
        recoveryCodes =
                shown("totp/confirm", code(-1)).statusCode(200).extract().path("recovery_codes");
    }

    private ValidatableResponse shown(String path, String code) {
        return as(access)
                .body(new JsonObject().put("code", code).encode())
                .post("/api/v1/auth/mfa/" + path)
                .then();
    }

    private String challenge() {
        return challenge(signIn(email, PASSWORD));
    }

    private String challenge(String device) {
        return challenge(signIn(email, PASSWORD).put("device_id", device));
    }

    private static String challenge(JsonObject signIn) {
        return login(signIn)
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:mfa.required"))
                .body("methods", hasItems("totp", "recovery_code"))
                .body("expires_in", equalTo(300))
                .extract()
                .path("challenge");
    }

    private static Response verify(String challenge, String kind, String code) {
        return given().contentType("application/json")
                .body(new JsonObject()
                        .put("challenge", challenge)
                        .put(kind, code)
                        .encode())
                .post("/api/v1/auth/mfa/verify");
    }

    /** What an app shows, made of the secret it was given, so many steps from now. */
    private String code(int steps) {
        return AuthenticatorApp.code(secret, steps);
    }

    @Test
    void asksForACodeBehindThePassword() {
        String challenge = challenge();

        String token = verify(challenge, "code", code(0))
                .then()
                .statusCode(200)
                .body("user_id", equalTo(userId.toString()))
                .extract()
                .path("access_token");

        as(token)
                .get("/api/v1/users/sessions")
                .then()
                .statusCode(200)
                .body("items[0].method", equalTo("password-and-app"))
                .body("items[0].agent", equalTo("a test's browser"));
        as(token).get("/api/v1/auth/mfa").then().body("totp", equalTo(true)).body("recovery_codes_left", equalTo(10));
    }

    @Test
    void takesNoCodeTwiceAndNoChallengeTwice() {
        String first = challenge();
        String second = challenge();
        String code = code(0);

        verify(first, "code", code).then().statusCode(200);

        verify(second, "code", code).then().statusCode(401).body("code", equalTo("auth:code.wrong"));
        verify(first, "code", code(1)).then().statusCode(401).body("code", equalTo("auth:challenge.over"));
    }

    @Test
    void letsInByARecoveryCodeOnceHoweverItIsTyped() {
        String code = recoveryCodes.get(3);

        verify(challenge(), "recovery_code", " " + code.toUpperCase(Locale.ROOT).replace('-', ' '))
                .then()
                .statusCode(200);

        verify(challenge(), "recovery_code", code).then().statusCode(401).body("code", equalTo("auth:code.wrong"));
        as(access).get("/api/v1/auth/mfa").then().body("recovery_codes_left", equalTo(9));
    }

    @Test
    void aChallengeIsOverAfterFiveWrongOnesOrFiveMinutes() {
        String guessed = challenge();
        for (int i = 0; i < 5; i++) {
            verify(guessed, "code", "00000" + i).then().statusCode(401);
        }
        verify(guessed, "code", code(0)).then().statusCode(401).body("code", equalTo("auth:challenge.over"));

        String old = challenge();
        database.update(
                "update sign_in_challenge set expires_at = expires_at - interval '5 minutes' where user_id = ?",
                userId);
        verify(old, "code", code(0)).then().statusCode(401).body("code", equalTo("auth:challenge.over"));
    }

    @Test
    void givesUpTheSecondFactorForACodeOnly() {
        shown("totp/remove", "000000").statusCode(403).body("code", equalTo("auth:code.wrong"));
        as(access).post("/api/v1/auth/mfa/totp").then().statusCode(409).body("code", equalTo("auth:mfa.enabled"));

        shown("totp/remove", code(0)).statusCode(204);

        login(signIn(email, PASSWORD)).then().statusCode(200);
        as(access).get("/api/v1/auth/mfa").then().body("totp", equalTo(false)).body("recovery_codes_left", equalTo(0));
    }

    @Test
    void newRecoveryCodesEndThoseOfBefore() {
        List<String> renewed =
                shown("recovery-codes", code(0)).statusCode(200).extract().path("recovery_codes");

        verify(challenge(), "recovery_code", recoveryCodes.get(0)).then().statusCode(401);
        verify(challenge(), "recovery_code", renewed.get(0)).then().statusCode(200);
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(recoveryCodes);
    }

    @Test
    void hasWhoGuessesWithAStolenTokenWait() {
        for (int i = 0; i < 6; i++) {
            shown("totp/remove", "00000" + i).statusCode(403);
        }
        shown("totp/remove", code(0)).statusCode(429).body("code", equalTo("auth:slow-down"));
    }

    /** New challenges come with each right password, so wrong codes count beyond them; where the person has been before, their own alone. */
    @Test
    void hasWhoGuessesBehindAStolenPasswordWait() {
        String atHome = "a phone at home " + UUID.randomUUID();
        verify(challenge(atHome), "code", code(0)).then().statusCode(200);

        for (int i = 0; i < 6; i++) {
            verify(challenge("elsewhere"), i % 2 == 0 ? "code" : "recovery_code", "00000" + i)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("auth:code.wrong"));
        }

        verify(challenge("elsewhere"), "code", code(1))
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("code", equalTo("auth:slow-down"));
        verify(challenge(atHome), "code", code(1)).then().statusCode(200);
    }

    @Test
    void keepsNeitherSecretNorCodeInTheClear() {
        assertThat(database.placesOf(secret)).isEmpty();
        assertThat(database.placesOf(recoveryCodes.get(0))).isEmpty();
        assertThat(database.placesOf(challenge())).isEmpty();
    }

    @Test
    void isForWhoHasSignedIn() {
        UUID texted = Asking.idOf(Asking.newcomer());
        asking.person(texted)
                .post("/api/v1/auth/mfa/totp")
                .then()
                .statusCode(403)
                .body("code", equalTo("auth:session.needed"));
        verify("nobody's", "code", "123456").then().statusCode(401).body("code", equalTo("auth:challenge.over"));
        given().contentType("application/json")
                .body("{\"challenge\":\"x\"}")
                .post("/api/v1/auth/mfa/verify")
                .then()
                .statusCode(422);
    }
}
