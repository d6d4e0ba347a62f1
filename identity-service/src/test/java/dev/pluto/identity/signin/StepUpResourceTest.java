package dev.pluto.identity.signin;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.refresh;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.identity.Asking;
import dev.pluto.identity.AuthenticatorApp;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a screen that was left open does not open. */
@QuarkusTest
class StepUpResourceTest {

    private static final String STEP_UP = "/api/v1/auth/step-up";

    /** All that wants the person to have shown who they are a short while ago. */
    private static final List<Function<RequestSpecification, Response>> GUARDED = List.of(
            as -> as.body(new JsonObject()
                            .put("current_password", "wrong")
                            .put("new_password", "walnut cello harbour mist")
                            .encode())
                    .put("/api/v1/auth/password"),
            as -> as.post("/api/v1/auth/mfa/totp"),
            as -> as.body("{\"code\":\"000000\"}").post("/api/v1/auth/mfa/totp/confirm"),
            as -> as.body("{\"code\":\"000000\"}").post("/api/v1/auth/mfa/totp/remove"),
            as -> as.body("{\"code\":\"000000\"}").post("/api/v1/auth/mfa/recovery-codes"),
            as -> as.body("{}").put("/api/v1/users/security"));

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String email = newEmail();
    private UUID userId;
    private JsonObject session;

    @Inject
    Asking asking;

    @BeforeEach
    void signedIn() {
        userId = registered(email);
        session = new JsonObject(login(signIn(email, PASSWORD)).asString());
    }

    /** A token of a session that began so long ago. */
    private String aged() {
        database.update("update session set began_at = began_at - interval '11 minutes' where user_id = ?", userId);
        session = new JsonObject(refresh(session.getString("refresh_token")).asString());
        return session.getString("access_token");
    }

    @Test
    void whatMattersWantsARecentSignIn() {
        String token = aged();

        for (Function<RequestSpecification, Response> deed : GUARDED) {
            Response refused = deed.apply(as(token));
            refused.then()
                    .statusCode(401)
                    .body("code", equalTo("auth:step-up.needed"))
                    .body("max_age", equalTo(600));
            assertThat(refused.header("WWW-Authenticate"))
                    .startsWith("Bearer error=\"insufficient_user_authentication\"")
                    .endsWith("max_age=600");
        }
        as(token).get("/api/v1/users/security").then().statusCode(200);
        as(token).get("/api/v1/users/devices").then().statusCode(200);
    }

    @Test
    void aPasswordShownAgainOpensItInTheSameSession() {
        String token = aged();

        String fresh = stepUp(token, "password", PASSWORD)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("session_id", equalTo(session.getString("session_id")))
                .extract()
                .path("access_token");

        as(fresh).body("{}").put("/api/v1/users/security").then().statusCode(200);
        as(token).body("{}").put("/api/v1/users/security").then().statusCode(401);
        assertThat(claims(fresh).getLong("auth_time"))
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
        String renewed = refresh(session.getString("refresh_token")).path("access_token");
        assertThat(claims(renewed).getLong("auth_time")).isEqualTo(claims(fresh).getLong("auth_time"));
    }

    @Test
    void whoHasASecondFactorShowsThat() {
        AuthenticatorApp app = AuthenticatorApp.of(session.getString("access_token"));
        String token = aged();

        stepUp(token, "password", PASSWORD).statusCode(403).body("code", equalTo("auth:step-up.factor"));
        stepUp(token, "code", app.code(5)).statusCode(403).body("code", equalTo("auth:code.wrong"));
        String fresh =
                stepUp(token, "code", app.code(0)).statusCode(200).extract().path("access_token");
        as(fresh).body("{}").put("/api/v1/users/security").then().statusCode(200);
        stepUp(token, "recovery_code", app.recoveryCodes().get(0)).statusCode(200);
        stepUp(token, "recovery_code", app.recoveryCodes().get(0)).statusCode(403);
    }

    @Test
    void wrongPasswordsAreSlowedDown() {
        String token = session.getString("access_token");

        for (int i = 0; i < 6; i++) {
            stepUp(token, "password", "wrong horse battery")
                    .statusCode(403)
                    .body("code", equalTo("auth:credentials.wrong"));
        }
        stepUp(token, "password", PASSWORD).statusCode(429);
        login(signIn(email, PASSWORD)).then().statusCode(200);
    }

    @Test
    void wantsExactlyOneProofAndASession() {
        String token = session.getString("access_token");

        as(token).body("{}").post(STEP_UP).then().statusCode(422);
        as(token)
                .body(new JsonObject()
                        .put("password", PASSWORD)
                        .put("code", "000000")
                        .encode())
                .post(STEP_UP)
                .then()
                .statusCode(422);
        asking.person(userId)
                .body(new JsonObject().put("password", PASSWORD).encode())
                .post(STEP_UP)
                .then()
                .statusCode(403)
                .body("code", equalTo("auth:session.needed"));
        database.update("update session set ended_at = now(), ended_by = 'person' where user_id = ?", userId);
        stepUp(token, "password", PASSWORD).statusCode(401).body("code", equalTo("auth:session.ended"));
    }

    private static ValidatableResponse stepUp(String token, String kind, String shown) {
        return as(token)
                .body(new JsonObject().put(kind, shown).encode())
                .post(STEP_UP)
                .then();
    }

    private static JsonObject claims(String token) {
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }
}
