package dev.pluto.identity.security;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.refresh;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import dev.pluto.identity.AuthenticatorApp;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each setting, and the sign-in that it changes. */
@QuarkusTest
class SecurityResourceTest {

    private static final String SECURITY = "/api/v1/users/security";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String email = newEmail();
    private UUID userId;
    private String token;

    @BeforeEach
    void signedIn() {
        userId = registered(email);
        token = login(signIn(email, PASSWORD).put("device_id", "laptop"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private ValidatableResponse put(JsonObject settings) {
        return as(token).body(settings.encode()).put(SECURITY).then();
    }

    private int loginOn(String device) {
        return login(signIn(email, PASSWORD).put("device_id", device)).statusCode();
    }

    @Test
    void isAsTheHouseHasItUntilSomebodySaysOtherwise() {
        as(token)
                .get(SECURITY)
                .then()
                .statusCode(200)
                .body("require_mfa", equalTo(false))
                .body("mfa_methods", contains("totp", "recovery_code"))
                .body("session_timeout_minutes", equalTo(1440))
                .body("idle_timeout_seconds", equalTo(3600))
                .body("anomaly_detection_enabled", equalTo(true));
        put(new JsonObject().put("session_timeout_minutes", 60)).statusCode(200);
        put(new JsonObject()).statusCode(200).body("session_timeout_minutes", equalTo(1440));
        operator().get(SECURITY).then().statusCode(403);
    }

    @Test
    void aSecondFactorIsAskedForAtEachSignInOrOnUnknownDevicesAlone() {
        AuthenticatorApp.of(token);
        as(token).get(SECURITY).then().body("require_mfa", equalTo(true));
        assertThat(loginOn("laptop")).isEqualTo(401);

        put(new JsonObject().put("require_mfa", false)).statusCode(200).body("require_mfa", equalTo(false));

        assertThat(loginOn("laptop")).isEqualTo(200);
        login(signIn(email, PASSWORD).put("device_id", "somebody's telephone"))
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:mfa.required"));
        assertThat(login(signIn(email, PASSWORD)).statusCode())
                .as("says nothing of itself")
                .isEqualTo(401);

        put(new JsonObject().put("require_mfa", true)).statusCode(200);
        assertThat(loginOn("laptop")).isEqualTo(401);
    }

    @Test
    void whatIsRequiredHasToBeThereAndIsNotGivenUp() {
        put(new JsonObject().put("require_mfa", true))
                .statusCode(422)
                .body("errors.pointer", contains("#/require_mfa"));
        AuthenticatorApp app = AuthenticatorApp.of(token);
        put(new JsonObject().put("require_mfa", true)).statusCode(200);

        remove(app.code(0)).statusCode(409).body("code", equalTo("auth:mfa.wanted"));
        assertThat(loginOn("laptop")).isEqualTo(401);

        put(new JsonObject().put("require_mfa", false)).statusCode(200);
        remove(app.code(0)).statusCode(204);
        assertThat(loginOn("somebody's telephone")).isEqualTo(200);
    }

    private ValidatableResponse remove(String code) {
        return as(token)
                .body(new JsonObject().put("code", code).encode())
                .post("/api/v1/auth/mfa/totp/remove")
                .then();
    }

    @Test
    void whoWantsNoRecoveryCodeTakenIsNotLetInByOne() {
        AuthenticatorApp app = AuthenticatorApp.of(token);
        put(new JsonObject().put("mfa_methods", new JsonArray().add("totp"))).statusCode(200);

        verify(app.recoveryCodes().get(0), "totp").statusCode(401).body("code", equalTo("auth:code.wrong"));

        put(new JsonObject()).statusCode(200);
        verify(app.recoveryCodes().get(0), "totp", "recovery_code").statusCode(200);
    }

    private ValidatableResponse verify(String recoveryCode, String... methods) {
        String challenge = login(signIn(email, PASSWORD))
                .then()
                .statusCode(401)
                .body("methods", contains(methods))
                .extract()
                .path("challenge");
        return given().contentType("application/json")
                .body(new JsonObject()
                        .put("challenge", challenge)
                        .put("recovery_code", recoveryCode)
                        .encode())
                .post("/api/v1/auth/mfa/verify")
                .then();
    }

    @Test
    void aSessionEndsWhenThePersonSaysHoweverMuchItIsUsed() {
        put(new JsonObject().put("session_timeout_minutes", 30)).statusCode(200);
        JsonObject session = new JsonObject(login(signIn(email, PASSWORD)).asString());

        Instant ends = Instant.parse(as(session.getString("access_token"))
                .get("/api/v1/users/sessions")
                .then()
                .extract()
                .path("items[0].expires_at"));
        assertThat(ends)
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(29)),
                        Instant.now().plus(Duration.ofMinutes(30)));
        age("31 minutes");
        refresh(session.getString("refresh_token")).then().statusCode(401).body("code", equalTo("auth:session.ended"));
    }

    @Test
    void aSessionEndsWhenItIsUnusedForAsLongAsThePersonSays() {
        JsonObject before = new JsonObject(login(signIn(email, PASSWORD)).asString());
        put(new JsonObject().put("idle_timeout_seconds", 1_200)).statusCode(200);
        JsonObject session = new JsonObject(login(signIn(email, PASSWORD)).asString());
        assertThat(session.getLong("refresh_expires_in")).isEqualTo(1_200);
        database.update(
                "update session set used_at = used_at - interval '21 minutes', began_at = began_at - interval '21 minutes'"
                        + " where user_id = ?",
                userId);

        as(token).get("/api/v1/users/sessions").then().body("items", hasSize(2));
        refresh(session.getString("refresh_token")).then().statusCode(401);
        refresh(before.getString("refresh_token"))
                .then()
                .statusCode(200)
                .body("refresh_expires_in", lessThanOrEqualTo(3600));
    }

    /** As if all of it had happened so long before. */
    private void age(String interval) {
        database.update(
                "update session set began_at = began_at - ?::interval, expires_at = expires_at - ?::interval"
                        + " where user_id = ?",
                interval,
                interval,
                userId);
    }

    @Test
    void refusesWhatNothingObeys() {
        put(new JsonObject().put("risk_score_threshold", 0.9)).statusCode(422);
        put(new JsonObject().put("anomaly_detection", true)).statusCode(422);
        put(new JsonObject().put("mfa_methods", new JsonArray().add("totp").add("sms")))
                .statusCode(422)
                .body("errors.pointer", contains("#/mfa_methods"));
        put(new JsonObject().put("session_timeout_minutes", 5).put("idle_timeout_seconds", 5))
                .statusCode(422)
                .body("errors.pointer", contains("#/session_timeout_minutes", "#/idle_timeout_seconds"));
    }
}
