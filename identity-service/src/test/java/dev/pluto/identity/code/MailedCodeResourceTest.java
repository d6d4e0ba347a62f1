package dev.pluto.identity.code;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.contact;
import static dev.pluto.identity.Asking.newNumber;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.refresh;
import static dev.pluto.identity.Registering.register;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static dev.pluto.identity.SentCodes.another;
import static dev.pluto.identity.SentCodes.mailed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.pluto.identity.MailPeer;
import dev.pluto.identity.MessagingPeer;
import dev.pluto.identity.Times;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailedCodeResourceTest {

    private static final String SIGN_IN = "/api/v1/auth/code";
    private static final String FORGOTTEN = "/api/v1/auth/password/forgotten";
    private static final String NEW_PASSWORD = "walnut gondola brass thicket";
    private static final AtomicInteger HOSTS = new AtomicInteger();

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    private static Response post(String path, JsonObject body) {
        int host = HOSTS.incrementAndGet();
        return given().contentType("application/json")
                .header(
                        "X-Forwarded-For",
                        "192.%d.%d.%d".formatted(host / 62_500 + 1, host / 250 % 250, host % 250 + 1))
                .body(body.encode())
                .post(path);
    }

    private static String asked(String path, String email) {
        return post(path, new JsonObject().put("email", email))
                .then()
                .statusCode(202)
                .extract()
                .path("request_id");
    }

    private static Response show(String request, String code) {
        return post(
                SIGN_IN + "/verify", new JsonObject().put("request_id", request).put("code", code));
    }

    private static Response reset(String request, String code, String password) {
        return post(
                FORGOTTEN + "/reset",
                new JsonObject().put("request_id", request).put("code", code).put("new_password", password));
    }

    @Test
    void signsInWithACodeByMail() {
        String email = newEmail();
        UUID userId = registered(email);

        String request = asked(SIGN_IN, email);
        String code = mailed(email, 1);
        String token = show(request, code)
                .then()
                .statusCode(200)
                .body("user_id", equalTo(userId.toString()))
                .extract()
                .path("access_token");

        as(token).get("/api/v1/users/sessions").then().body("items[0].method", equalTo("mailed-code"));
        show(request, code).then().statusCode(401).body("code", equalTo("auth:code.over"));
    }

    @Test
    void mailsNothingToAnAddressNobodyHasAndAnswersTheSame() {
        for (String path : List.of(SIGN_IN, FORGOTTEN)) {
            String known = newEmail();
            registered(known);
            String unknown = newEmail();

            Response toUnknown = post(path, new JsonObject().put("email", unknown));
            Response toKnown = post(path, new JsonObject().put("email", known));
            mailed(known, 1);

            assertThat(toUnknown.statusCode()).isEqualTo(toKnown.statusCode()).isEqualTo(202);
            assertThat(toUnknown.asString()).hasSameSizeAs(toKnown.asString());
            assertThat(toUnknown.headers().size()).isEqualTo(toKnown.headers().size());
            assertThat(MailPeer.SERVER.takenFor(unknown)).isEmpty();
        }
    }

    @Test
    void mailsACodeOnceTheServerIsBackAndGivesUpWhereNobodyTakesIt() {
        String email = newEmail();
        registered(email);
        MailPeer.SERVER.failsNext(1);
        String gone = "gone." + newEmail();
        registered(gone);

        String request = asked(SIGN_IN, email);
        asked(SIGN_IN, gone);

        show(request, mailed(email, 1)).then().statusCode(200);
        await().untilAsserted(() -> assertThat(
                        database.number("select count(*) from sign_in_code where order_sealed is not null"))
                .isZero());
        assertThat(MailPeer.SERVER.takenFor(gone)).isEmpty();
    }

    @Test
    void setsAnotherPasswordAndEndsWhatWasBegunWithTheOldOne() {
        String email = newEmail();
        registered(email);
        String session =
                login(signIn(email, PASSWORD)).then().statusCode(200).extract().path("refresh_token");

        String request = asked(FORGOTTEN, email);
        String code = mailed(email, 1);
        reset(request, code, "password123456789").then().statusCode(422).body("code", equalTo("auth:password.refused"));
        reset(request, code, NEW_PASSWORD).then().statusCode(204);

        refresh(session).then().statusCode(401).body("code", equalTo("auth:session.ended"));
        login(signIn(email, PASSWORD)).then().statusCode(401);
        login(signIn(email, NEW_PASSWORD)).then().statusCode(200);
        reset(request, code, PASSWORD).then().statusCode(401).body("code", equalTo("auth:code.over"));
    }

    @Test
    void asksForTheSecondFactorBehindAPasswordThatWasForgotten() {
        String email = newEmail();
        UUID userId = registered(email);
        database.update(
                "insert into totp_credential (user_id, secret_sealed, confirmed_at, created_at) values (?, 'x', now(), now())",
                userId);

        String request = asked(FORGOTTEN, email);
        reset(request, mailed(email, 1), NEW_PASSWORD).then().statusCode(204);

        login(signIn(email, NEW_PASSWORD))
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:mfa.required"))
                .body("methods", hasItem("totp"));
    }

    @Test
    void givesWhoOnlyTextsAPasswordByTheirNumber() {
        String number = newNumber();
        contact(number, "sms").then().statusCode(201);

        String request = post(FORGOTTEN, new JsonObject().put("phone_number", number))
                .then()
                .statusCode(202)
                .extract()
                .path("request_id");
        String code = await().atMost(Duration.ofMinutes(3))
                .until(() -> MessagingPeer.orderFor(number), Optional::isPresent)
                .orElseThrow()
                .getString("code");
        reset(request, code, NEW_PASSWORD).then().statusCode(204);

        login(new JsonObject().put("phone_number", number).put("password", NEW_PASSWORD))
                .then()
                .statusCode(200);
    }

    @Test
    void aCodeIsGoodForWhatItWasAskedForAlone() {
        String email = newEmail();
        registered(email);
        String toSignIn = asked(SIGN_IN, email);
        String signInCode = mailed(email, 1);
        String toReset = asked(FORGOTTEN, email);
        String resetCode = mailed(email, 2);

        show(toReset, resetCode).then().statusCode(401).body("code", equalTo("auth:code.over"));
        reset(toSignIn, signInCode, NEW_PASSWORD).then().statusCode(401).body("code", equalTo("auth:code.over"));
        show(toSignIn, signInCode).then().statusCode(200);
    }

    @Test
    void aWrongCodeIsAnsweredTheSameWhoeverItIs() {
        String known = newEmail();
        registered(known);
        String ofKnown = asked(FORGOTTEN, known);
        String ofUnknown = asked(FORGOTTEN, newEmail());
        String wrong = another(mailed(known, 1));

        List<String> toKnown = new ArrayList<>();
        List<String> toUnknown = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            toKnown.add(reset(ofKnown, wrong, NEW_PASSWORD)
                    .then()
                    .statusCode(401)
                    .extract()
                    .path("code"));
            toUnknown.add(reset(ofUnknown, wrong, NEW_PASSWORD)
                    .then()
                    .statusCode(401)
                    .extract()
                    .path("code"));
        }

        assertThat(toUnknown).isEqualTo(toKnown);
        login(signIn(known, PASSWORD)).then().statusCode(200);
    }

    @Test
    void sendsFiveToAnAddressInTenMinutes() {
        String email = newEmail();
        for (int i = 0; i < 5; i++) {
            asked(i % 2 == 0 ? SIGN_IN : FORGOTTEN, email);
        }

        post(FORGOTTEN, new JsonObject().put("email", email))
                .then()
                .statusCode(429)
                .body("code", equalTo("auth:slow-down"));
    }

    @Test
    void refusesBothAndNeither() {
        post(FORGOTTEN, new JsonObject()).then().statusCode(422).body("code", equalTo("request:invalid"));
        post(SIGN_IN, new JsonObject().put("email", newEmail()).put("phone_number", newNumber()))
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"));
        post(SIGN_IN, new JsonObject().put("email", newEmail()).put("channel", "call"))
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"));
    }

    @Test
    void takesAsLongForAnAddressNobodyHas() {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < Times.people(); i++) {
            known.add(newEmail());
            unknown.add(newEmail());
        }
        known.forEach(MailedCodeResourceTest::registeredWithoutPassword);
        Times times = new Times(known, unknown);

        times.measure(new Random(12), email -> asked(FORGOTTEN, email));

        assertThat(times.knownIsSlower()).as("%s", times).isBetween(0.35, 0.65);
    }

    private static void registeredWithoutPassword(String email) {
        register(new JsonObject().put("email", email)).then().statusCode(201);
    }
}
