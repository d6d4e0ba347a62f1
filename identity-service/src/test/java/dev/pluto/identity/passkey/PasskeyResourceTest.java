package dev.pluto.identity.passkey;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static dev.pluto.identity.Registering.wrongUntilSlowedDown;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.identity.Asking;
import dev.pluto.identity.BearerSecret;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasskeyResourceTest {

    private static final String PATH = "/api/v1/auth/passkeys";
    private static final String ORIGIN = Tokens.ISSUER;

    private static final String HOUSE = ORIGIN.substring("https://".length());

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final SoftKey key = SoftKey.at(ORIGIN, HOUSE);
    private final String email = newEmail();
    private UUID userId;
    private String access;

    @Inject
    Asking asking;

    @BeforeEach
    void signInOnce() {
        userId = registered(email);
        access = accessOf(email);
    }

    private static String accessOf(String email) {
        return login(signIn(email, PASSWORD)).then().statusCode(200).extract().path("access_token");
    }

    private String challengeOfRegistration() {
        return as(access)
                .post(PATH + "/options")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("challenge");
    }

    private Response register(String token, String name, JsonObject made) {
        return as(token)
                .body(new JsonObject().put("name", name).put("credential", made).encode())
                .post(PATH);
    }

    /** One more of the person's. */
    private UUID registeredKey(SoftKey made, String name) {
        String id = register(access, name, made.make(userId, challengeOfRegistration()))
                .then()
                .statusCode(201)
                .body("name", equalTo(name))
                .body("synced", equalTo(false))
                .body("last_used_at", nullValue())
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static RequestSpecification nobody() {
        return given().contentType("application/json").header("User-Agent", "a test's browser");
    }

    private static String challengeOfSignIn() {
        return nobody().post(PATH + "/sign-in/options")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("rpId", equalTo(HOUSE))
                .body("userVerification", equalTo("required"))
                .extract()
                .path("challenge");
    }

    private static Response show(JsonObject signed) {
        return nobody().body(new JsonObject().put("credential", signed).encode())
                .post(PATH + "/sign-in");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void tellsABrowserWhatToMake() {
        registeredKey(key, "in my pocket");
        as(access)
                .post(PATH + "/options")
                .then()
                .statusCode(200)
                .body("rp.id", equalTo(HOUSE))
                .body("rp.name", equalTo("Pluto"))
                .body("user.name", equalTo(email))
                .body("user.displayName", equalTo(email))
                .body("user.id", equalTo(Base64Url.of(Ceremonies.handleOf(userId))))
                .body("pubKeyCredParams.alg", equalTo(List.of(-7, -8, -257)))
                .body("authenticatorSelection.residentKey", equalTo("required"))
                .body("authenticatorSelection.userVerification", equalTo("required"))
                .body("attestation", equalTo("none"))
                .body("excludeCredentials", hasSize(1))
                .body("excludeCredentials[0].transports", equalTo(List.of("usb", "hybrid")));
        assertThat(Base64.getUrlDecoder().decode(challengeOfRegistration())).hasSize(32);
    }

    @Test
    void letsInWhoHasThePasskeyWithoutAPasswordAndWithoutSayingWho() {
        UUID id = registeredKey(key, "in my pocket");

        JsonObject grant = new JsonObject(show(key.sign(challengeOfSignIn()))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("user_id", equalTo(userId.toString()))
                .extract()
                .asString());

        String token = grant.getString("access_token");
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        JsonObject claims = new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        assertThat(claims.getJsonArray("amr").getList()).isEqualTo(List.of("hwk", "user", "mfa"));
        as(token)
                .get("/api/v1/users/sessions")
                .then()
                .statusCode(200)
                .body("items[0].method", equalTo("hardware-key"))
                .body("items[0].agent", equalTo("a test's browser"));
        as(token)
                .get(PATH)
                .then()
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].last_used_at", notNullValue())
                .body("items[0].doubted_at", nullValue());
    }

    @Test
    void countsForBothFactors() {
        registeredKey(key, "in my pocket");
        as(access).post("/api/v1/auth/mfa/totp").then().statusCode(200);
        database.update("update totp_credential set confirmed_at = now() where user_id = ?", userId);

        refused(login(signIn(email, PASSWORD)), 401, "auth:mfa.required");
        show(key.sign(challengeOfSignIn())).then().statusCode(200);
    }

    @Test
    void letsTheOwnerInWhileStrangersAreWrongInTheirName() {
        registeredKey(key, "in my pocket");
        wrongUntilSlowedDown(email);
        refused(login(signIn(email, PASSWORD)), 429, "auth:slow-down");

        show(key.sign(challengeOfSignIn())).then().statusCode(200);
    }

    @Test
    void takesNothingTwice() {
        JsonObject made = key.make(userId, challengeOfRegistration());
        register(access, "one", made).then().statusCode(201);
        refused(register(access, "one", made), 403, "auth:challenge.over");

        JsonObject signed = key.sign(challengeOfSignIn());
        show(signed).then().statusCode(200);
        refused(show(signed), 401, "auth:challenge.over");
    }

    @Test
    void aWrongTryEndsItsChallenge() {
        registeredKey(key, "in my pocket");
        String challenge = challengeOfSignIn();

        refused(show(key.on("https://evil.example").sign(challenge)), 401, "auth:passkey.wrong");
        refused(show(key.sign(challenge)), 401, "auth:challenge.over");
    }

    @Test
    void aChallengeIsForOnePurposeOnePersonAndFiveMinutes() {
        registeredKey(key, "in my pocket");
        SoftKey second = SoftKey.at(ORIGIN, HOUSE);
        String tom = newEmail();
        registered(tom);

        refused(register(access, "x", second.make(userId, challengeOfSignIn())), 403, "auth:challenge.over");
        refused(show(key.sign(challengeOfRegistration())), 401, "auth:challenge.over");
        refused(
                register(accessOf(tom), "x", second.make(userId, challengeOfRegistration())),
                403,
                "auth:challenge.over");
        refused(show(key.sign(BearerSecret.random())), 401, "auth:challenge.over");
        String old = challengeOfSignIn();
        database.update("update passkey_challenge set expires_at = expires_at - interval '5 minutes'");
        refused(show(key.sign(old)), 401, "auth:challenge.over");
    }

    @Test
    void refusesToRegisterWhatWasMadeElsewhereOrByNobody() {
        for (var one : List.of(
                List.of(key.on("https://evil.example"), "origin"),
                List.of(key.askedBy("evil.example"), "rp-id"),
                List.of(SoftKey.old(ORIGIN, HOUSE), "user-verification"))) {
            JsonObject made = ((SoftKey) one.get(0)).make(userId, challengeOfRegistration());
            register(access, "x", made)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("auth:passkey.refused"))
                    .body("reason", equalTo(one.get(1)));
        }
        as(access).get(PATH).then().statusCode(200).body("items", empty());
    }

    @Test
    void answersTheSameToAnUnknownKeyAndToOneThatSignsUntruly() {
        registeredKey(key, "in my pocket");
        SoftKey unknown = SoftKey.at(ORIGIN, HOUSE);
        unknown.make(userId, challengeOfRegistration());
        JsonObject untrue = key.sign(challengeOfSignIn());
        untrue.getJsonObject("response").put("signature", Base64Url.of(new byte[70]));
        JsonObject asSomebodyElse = key.sign(challengeOfSignIn());
        asSomebodyElse
                .getJsonObject("response")
                .put("userHandle", Base64Url.of(Ceremonies.handleOf(UUID.randomUUID())));

        for (JsonObject wrong : List.of(
                unknown.sign(challengeOfSignIn()),
                untrue,
                asSomebodyElse,
                key.unverified().sign(challengeOfSignIn()))) {
            refused(show(wrong), 401, "auth:passkey.wrong");
        }
    }

    @Test
    void tellsTheOwnerWhenThereMayBeTwoOfAKey() {
        registeredKey(key, "in my pocket");
        show(key.sign(challengeOfSignIn())).then().statusCode(200);
        database.update("update passkey set counter = counter + 100 where user_id = ?", userId);

        refused(show(key.sign(challengeOfSignIn())), 403, "auth:passkey.doubted");

        as(access).get(PATH).then().statusCode(200).body("items[0].doubted_at", notNullValue());
        as(access).get("/api/v1/users/sessions").then().body("items", hasSize(2));
    }

    @Test
    void tellsOnlyWhoHasTheKeyThatTheAccountIsClosed() {
        registeredKey(key, "in my pocket");
        Asking.service()
                .body("{\"blocked\":true,\"revision\":1,\"operator\":\"olga\"}")
                .put("/api/v1/internal/users/{id}/block", userId)
                .then()
                .statusCode(lessThanOrEqualTo(204));

        refused(show(key.sign(challengeOfSignIn())), 403, "auth:account.closed");
        refused(show(key.on("https://evil.example").sign(challengeOfSignIn())), 401, "auth:passkey.wrong");
    }

    @Test
    void keepsSeveralByNameAndRemovesOne() {
        UUID first = registeredKey(key, "in my pocket");
        SoftKey second = SoftKey.at(ORIGIN, HOUSE);
        registeredKey(second, "at home");

        as(access)
                .body("{\"name\":\" on my keys \"}")
                .patch(PATH + "/{id}", first)
                .then()
                .statusCode(204);
        as(access).get(PATH).then().statusCode(200).body("items.name", equalTo(List.of("on my keys", "at home")));

        as(access).delete(PATH + "/{id}", first).then().statusCode(204);

        refused(show(key.sign(challengeOfSignIn())), 401, "auth:passkey.wrong");
        show(second.sign(challengeOfSignIn())).then().statusCode(200);
        as(access).delete(PATH + "/{id}", first).then().statusCode(404);
    }

    @Test
    void noPersonSeesRenamesOrRemovesAnothers() {
        UUID annas = registeredKey(key, "in my pocket");
        String tom = newEmail();
        registered(tom);
        String toms = accessOf(tom);

        as(toms).get(PATH).then().statusCode(200).body("items", empty());
        as(toms).body("{\"name\":\"mine\"}").patch(PATH + "/{id}", annas).then().statusCode(404);
        as(toms).delete(PATH + "/{id}", annas).then().statusCode(404);
    }

    @Test
    void keepsNoTwentyFirst() {
        registeredKey(key, "in my pocket");
        database.update("""
                insert into passkey (passkey_id, user_id, credential_index, name_sealed, key_sealed, counter, synced, backed_up, created_at)
                select gen_random_uuid(), user_id, sha256(i::text::bytea || credential_index), name_sealed, key_sealed, 0, false, false, now()
                  from passkey, generate_series(1, 19) i where user_id = ?""", userId);
        refused(as(access).post(PATH + "/options"), 409, "auth:passkey.too-many");
    }

    @Test
    void keepsNeitherNameNorKeyNorChallengeInTheClear() {
        registeredKey(key, "Quillfeather's key");
        String challenge = challengeOfSignIn();
        JsonObject signed = key.sign(challenge);

        assertThat(database.placesOf("Quillfeather")).isEmpty();
        assertThat(database.placesOf(challenge)).isEmpty();
        assertThat(database.placesOf(signed.getString("id"))).isEmpty();
    }

    @Test
    void isForWhoHasSignedIn() {
        UUID texted = Asking.idOf(Asking.newcomer());
        refused(asking.person(texted).post(PATH + "/options"), 403, "auth:session.needed");
        refused(asking.person(texted).get(PATH), 403, "auth:session.needed");
        given().post(PATH + "/options").then().statusCode(401);
    }
}
