package dev.pluto.identity.risk;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.pluto.identity.Asking;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInRiskResourceTest {

    private static final String SIGN_INS = "/api/v1/users/security/sign-ins";
    private static final String ERLANGEN = "131.188.3.4";
    private static final String SAO_PAULO = "200.160.2.3";
    private static final String TOKYO = "133.11.1.1";
    private static final String GUESSING = "200.160.4.6";
    private static final String WAITING = "131.188.9.9";
    private static final int WRONG_ONES = 24;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String email = newEmail();
    private UUID userId;

    @Inject
    Asking asking;

    @Inject
    Transactions transactions;

    @Inject
    SignInRows rows;

    @Inject
    BlindIndex index;

    @BeforeEach
    void register() {
        userId = registered(email);
    }

    @Test
    void thePasswordAloneIsNotEnoughFromAbroadOnADeviceNobodyKnows() {
        atHome();

        login(signIn(email, PASSWORD).put("device_id", "somebody's"), SAO_PAULO)
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:code.required"));

        asking.person(userId)
                .get(SIGN_INS)
                .then()
                .statusCode(200)
                .body("items.outcome", contains("step-up", "in"))
                .body("items.country", contains("BR", "DE"))
                .body("items[0].method", equalTo("password"))
                .body("items[0].reasons.rule", hasItems("new-device", "new-country", "impossible-travel"))
                .body("items[1].reasons", hasSize(0))
                .body("items[1].score", equalTo(0.0f));
    }

    @Test
    void aPersonsOwnDeviceMayTravelOrHideItsWay() {
        atHome();

        login(signIn(email, PASSWORD).put("device_id", "laptop of anna"), SAO_PAULO)
                .then()
                .statusCode(200);
    }

    @Test
    void whoWantsToBeAskedSoonerIs() {
        String token = atHome();
        login(signIn(email, PASSWORD), ERLANGEN).then().statusCode(200);

        as(token)
                .body("{\"risk_score_threshold\":0.4}")
                .put("/api/v1/users/security")
                .then()
                .statusCode(200)
                .body("risk_score_threshold", equalTo(0.4f));

        login(signIn(email, PASSWORD), ERLANGEN).then().statusCode(401).body("code", equalTo("auth:code.required"));
    }

    @Test
    void whoWantsNothingAskedForIsLetInAndSeesWhatWasHeldOfIt() {
        String token = atHome();
        JsonObject stranger = signIn(email, PASSWORD).put("device_id", "somebody's");
        login(stranger, SAO_PAULO).then().statusCode(401).body("code", equalTo("auth:code.required"));

        detect(token, false);
        login(stranger, SAO_PAULO).then().statusCode(200);

        asking.person(userId)
                .get(SIGN_INS)
                .then()
                .body("items[0].outcome", equalTo("in"))
                .body("items[0].reasons.rule", hasItems("new-device", "new-country"));
        operator()
                .get("/api/v1/audit?user_id=" + userId)
                .then()
                .body("items.action", hasItems("security.change"))
                .body("items.reason", hasItems("anomaly detection off"));

        detect(token, true);
        login(signIn(email, PASSWORD).put("device_id", "another's"), TOKYO)
                .then()
                .statusCode(401);
    }

    @Test
    void whatKeepsGuessersOutStaysWhereNothingIsDetected() {
        detect(atHome(), false);
        database.update(
                "insert into sign_in_guard (guard_index, failures, last_at, wait_until)"
                        + " values (?, 99, now(), now() + interval '5 minutes')",
                index.of("sign-in", "account " + email));

        login(signIn(email, PASSWORD), SAO_PAULO).then().statusCode(429);
    }

    private static void detect(String token, boolean on) {
        as(token)
                .body(new JsonObject().put("anomaly_detection_enabled", on).encode())
                .put("/api/v1/users/security")
                .then()
                .statusCode(200)
                .body("anomaly_detection_enabled", equalTo(on));
    }

    @Test
    void whatWasHeldAtTheDoorIsWhatIsKeptOfWhoComesIn() {
        atHome();
        for (int i = 0; i < 4; i++) {
            login(signIn(email, "tuba lantern orbit teapot").put("device_id", "laptop of anna"), ERLANGEN)
                    .then()
                    .statusCode(401);
        }
        atHome();

        asking.person(userId)
                .get(SIGN_INS)
                .then()
                .body("items.outcome", contains("in", "in"))
                .body("items[0].reasons.rule", contains("tries-of-account"));
    }

    @Test
    void whatIsRefusedLooksLikeAWrongPassword() {
        atHome();
        for (int i = 0; i < WRONG_ONES; i++) {
            login(signIn(newEmail(), PASSWORD), GUESSING).then().statusCode(401);
        }

        Response refused = login(signIn(email, PASSWORD), GUESSING);
        Response wrong = login(signIn(email, "tuba lantern orbit teapot"), GUESSING);

        assertThat(refused.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(refused.asString()).getString("code"))
                .isEqualTo(new JsonObject(wrong.asString()).getString("code"))
                .isEqualTo("auth:credentials.wrong");
        asking.person(userId)
                .get(SIGN_INS)
                .then()
                .body("items.outcome", contains("refused", "in"))
                .body("items[0].reasons.rule", hasItems("tries-of-address"));
    }

    @Test
    void operatorsSeeThemAndThatIsAuditedAndNobodyElseDoes() {
        String token = atHome();

        operator()
                .get("/api/v1/users/{id}/sign-ins", userId)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        operator().get("/api/v1/users/{id}/sign-ins", UUID.randomUUID()).then().statusCode(404);
        as(token).get("/api/v1/users/{id}/sign-ins", userId).then().statusCode(403);
        operator().get(SIGN_INS).then().statusCode(403);
        operator().get("/api/v1/audit?user_id=" + userId).then().body("items.action", hasItems("sign-in.read"));
        asking.person(Asking.idOf(Asking.newcomer())).get(SIGN_INS).then().body("items", hasSize(0));
    }

    @Test
    void oldOnesAreForgottenButForTheNewestThatLetThemIn() {
        atHome();
        atHome();
        login(signIn(email, PASSWORD), SAO_PAULO).then().statusCode(401);
        database.update("update sign_in set at = at - interval '200 days' where user_id = ?", userId);

        Instant before = Instant.now().minus(Duration.ofDays(180));
        transactions
                .sql(Scope.service("test"), tx -> rows.forget(tx, before))
                .await()
                .indefinitely();

        asking.person(userId).get(SIGN_INS).then().body("items.outcome", contains("in"));
    }

    @Test
    void theOwnersDevicePassesAnAddressThatHasToWait() {
        atHome();
        database.update(
                "insert into sign_in_guard (guard_index, failures, last_at, wait_until)"
                        + " values (?, 99, now(), now() + interval '5 minutes')",
                index.of("sign-in", "address " + WAITING));

        login(signIn(email, PASSWORD), WAITING).then().statusCode(429);
        login(signIn(email, PASSWORD).put("device_id", "laptop of anna"), WAITING)
                .then()
                .statusCode(200);
    }

    private String atHome() {
        return login(signIn(email, PASSWORD).put("device_id", "laptop of anna"), ERLANGEN)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
