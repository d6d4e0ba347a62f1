package dev.pluto.identity.code;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.newNumber;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static dev.pluto.identity.SentCodes.another;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.identity.AuthenticatorApp;
import dev.pluto.identity.SentCodes;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes by text and mail as the second half of a sign-in, of somebody with a password, a number and an address. */
@QuarkusTest
class FactorCodeResourceTest {

    private static final String FIRST = "/api/v1/auth/code";
    private static final String SECOND = "/api/v1/auth/mfa/code";
    private static final AtomicInteger HOSTS = new AtomicInteger();

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String email = newEmail();
    private final String number = newNumber();
    private UUID userId;
    private String token;
    private int texts;
    private int mails;

    @BeforeEach
    void signedIn() {
        userId = registered(email, number);
        token = login(signIn(email, PASSWORD)).then().statusCode(200).extract().path("access_token");
    }

    private static Response post(String path, JsonObject body) {
        int host = HOSTS.incrementAndGet();
        return given().contentType("application/json")
                .header("X-Forwarded-For", "194.%d.%d.7".formatted(host / 250, host % 250 + 1))
                .body(body.encode())
                .post(path);
    }

    /** The code of the text that comes next. */
    private String texted() {
        return SentCodes.texted(number, ++texts);
    }

    /** The code of the mail that comes next. */
    private String mailed() {
        return SentCodes.mailed(email, ++mails);
    }

    private static String request(Response asked) {
        return asked.then().statusCode(202).extract().path("request_id");
    }

    private static Response show(String request, String code) {
        return post(
                FIRST + "/verify", new JsonObject().put("request_id", request).put("code", code));
    }

    private void verifyNumber() {
        String request = request(post(FIRST, new JsonObject().put("phone_number", number)));
        show(request, texted()).then().statusCode(200);
    }

    private void verifyAddress() {
        String request = request(post(FIRST, new JsonObject().put("email", email)));
        show(request, mailed()).then().statusCode(200);
    }

    private Response take(String... methods) {
        JsonArray taken = new JsonArray();
        for (String method : methods) {
            taken.add(method);
        }
        return as(token)
                .body(new JsonObject().put("mfa_methods", taken).encode())
                .put("/api/v1/users/security");
    }

    private String challenge(String... methods) {
        return login(signIn(email, PASSWORD))
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:mfa.required"))
                .body("methods", contains(methods))
                .extract()
                .path("challenge");
    }

    private static Response ask(String challenge, String method) {
        return post(SECOND, new JsonObject().put("challenge", challenge).put("method", method));
    }

    private static Response verify(String challenge, String request, String code) {
        return post(
                SECOND + "/verify",
                new JsonObject()
                        .put("challenge", challenge)
                        .put("request_id", request)
                        .put("code", code));
    }

    @Test
    void aTextIsTheSecondHalfOnceItWasChosen() {
        verifyNumber();
        login(signIn(email, PASSWORD)).then().statusCode(200);
        take("sms").then().statusCode(200).body("require_mfa", equalTo(true));

        String challenge = challenge("sms");
        String request = request(ask(challenge, "sms"));
        String code = texted();
        verify(challenge, request, another(code)).then().statusCode(401).body("code", equalTo("auth:code.wrong"));
        String in = verify(challenge, request, code)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("user_id", equalTo(userId.toString()))
                .extract()
                .path("access_token");

        as(in).get("/api/v1/users/sessions").then().body("items[0].method", equalTo("password-and-texted-code"));
        verify(challenge, request, code).then().statusCode(401).body("code", equalTo("auth:challenge.over"));
    }

    @Test
    void aMailIsTheSecondHalfOnceItWasChosen() {
        verifyAddress();
        take("email").then().statusCode(200);

        String challenge = challenge("email");
        String request = request(ask(challenge, "email"));
        String in = verify(challenge, request, mailed())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");

        as(in).get("/api/v1/users/sessions").then().body("items[0].method", equalTo("password-and-mailed-code"));
    }

    @Test
    void whatWasNotShownToBeTheirsIsNotTaken() {
        take("sms").then().statusCode(422).body("errors.pointer", contains("#/mfa_methods"));
        take("email").then().statusCode(422);
        verifyNumber();
        take("sms", "email").then().statusCode(422);
        take("sms").then().statusCode(200);
    }

    @Test
    void onlyWhatTheyChoseLetsThemIn() {
        verifyNumber();
        AuthenticatorApp app = AuthenticatorApp.of(token);
        take("sms").then().statusCode(200);

        String challenge = challenge("sms");
        ask(challenge, "email").then().statusCode(422).body("errors.pointer", contains("#/method"));
        post(
                        "/api/v1/auth/mfa/verify",
                        new JsonObject().put("challenge", challenge).put("code", app.code(0)))
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:code.wrong"));
        String request = request(ask(challenge, "sms"));
        verify(challenge, request, texted()).then().statusCode(200);
    }

    @Test
    void twoCodesToOneTelephoneAreNoTwoFactors() {
        verifyNumber();
        verifyAddress();
        take("sms").then().statusCode(200);
        String request = request(post(FIRST, new JsonObject().put("phone_number", number)));
        show(request, texted()).then().statusCode(401).body("code", equalTo("auth:mfa.same-way"));

        take("sms", "email").then().statusCode(200);
        String again = request(post(FIRST, new JsonObject().put("phone_number", number)));
        String challenge = show(again, texted())
                .then()
                .statusCode(401)
                .body("methods", contains("email"))
                .extract()
                .path("challenge");
        ask(challenge, "sms").then().statusCode(422);
        String second = request(ask(challenge, "email"));
        verify(challenge, second, mailed()).then().statusCode(200);
    }

    @Test
    void whoReadsTheMailAloneDoesNotGetInByAForgottenPassword() {
        verifyAddress();
        take("email").then().statusCode(200);
        String request = request(post("/api/v1/auth/password/forgotten", new JsonObject().put("email", email)));
        post(
                        "/api/v1/auth/password/forgotten/reset",
                        new JsonObject()
                                .put("request_id", request)
                                .put("code", mailed())
                                .put("new_password", "walnut gondola brass thicket"))
                .then()
                .statusCode(204);

        login(signIn(email, "walnut gondola brass thicket"))
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:mfa.same-way"));
    }

    @Test
    void aCodeIsGoodForItsSignInAlone() {
        verifyNumber();
        take("sms").then().statusCode(200);
        String one = challenge("sms");
        String other = challenge("sms");
        String request = request(ask(one, "sms"));
        String code = texted();

        verify(other, request, code).then().statusCode(401).body("code", equalTo("auth:code.over"));
        show(request, code).then().statusCode(401).body("code", equalTo("auth:code.over"));
        verify(one, request, code).then().statusCode(200);
    }

    @Test
    void isOverAfterFiveWrongOnes() {
        verifyNumber();
        take("sms").then().statusCode(200);
        String challenge = challenge("sms");
        String request = request(ask(challenge, "sms"));
        String code = texted();
        for (int i = 0; i < 5; i++) {
            verify(challenge, request, another(code)).then().statusCode(401);
        }

        verify(challenge, request, code).then().statusCode(401).body("code", equalTo("auth:challenge.over"));
        ask(challenge, "sms").then().statusCode(401).body("code", equalTo("auth:challenge.over"));
    }

    @Test
    void sendsFiveToANumberInTenMinutesWhicheverHalfTheyAreFor() {
        verifyNumber();
        take("sms").then().statusCode(200);
        for (int i = 0; i < 4; i++) {
            ask(challenge("sms"), "sms").then().statusCode(202);
        }

        ask(challenge("sms"), "sms").then().statusCode(429).body("code", equalTo("auth:slow-down"));
    }

    @Test
    void aCodeLivesForItsTenMinutesAndSoDoesTheSignIn() {
        verifyNumber();
        take("sms").then().statusCode(200);
        String challenge = challenge("sms");
        String request = request(ask(challenge, "sms"));
        String code = texted();
        database.update(
                "update sign_in_challenge set expires_at = expires_at - interval '6 minutes' where user_id = ?",
                userId);
        verify(challenge, request, another(code)).then().statusCode(401).body("code", equalTo("auth:code.wrong"));
        database.update("update sign_in_code set expires_at = now() where challenge_hash is not null");

        verify(challenge, request, code).then().statusCode(401).body("code", equalTo("auth:code.over"));
    }
}
