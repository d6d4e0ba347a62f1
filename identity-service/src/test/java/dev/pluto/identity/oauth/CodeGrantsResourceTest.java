package dev.pluto.identity.oauth;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Registering.refresh;
import static dev.pluto.identity.oauth.Flow.REDIRECT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.pluto.access.Roles;
import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.token.PersonTokens;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What applications get for a code, and what becomes of it. */
@QuarkusTest
class CodeGrantsResourceTest {

    private static final String SCOPE = "openid profile";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private Flow flow;

    @Inject
    PersonTokens tokens;

    @BeforeEach
    void registerTheCalendar() {
        flow = Flow.confidential(admin(), "openid", "profile", "profile:write", "tasks:read");
    }

    private String admin() {
        return tokens.of("olga", Roles.ADMIN);
    }

    private static void refused(Response answer, String error) {
        answer.then().statusCode(400).header("Cache-Control", "no-store").body("error", equalTo(error));
    }

    private static void isSoonOver(String accessToken) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(
                        () -> as(accessToken).get("/api/v1/users/me").then().statusCode(401));
    }

    @Test
    void aCodeIsGoodWithItsOwnVerifierAddressAndClientAlone() {
        Flow other = Flow.confidential(admin(), "profile");
        Map<String, String> request = flow.request(SCOPE);

        refused(flow.redeem(flow.code(request), REDIRECT, BearerSecret.random()), "invalid_grant");
        refused(flow.redeem(flow.code(request), REDIRECT, Flow.challenge(flow.verifier)), "invalid_grant");
        refused(flow.redeem(flow.code(request), REDIRECT, "short"), "invalid_grant");
        refused(flow.redeem(flow.code(request), "https://calendar.example/back", flow.verifier), "invalid_grant");
        refused(other.redeem(flow.code(request), REDIRECT, flow.verifier), "invalid_grant");
        refused(flow.redeem(BearerSecret.random()), "invalid_grant");
        refused(flow.redeem("x"), "invalid_grant");
        flow.redeem(flow.code(request)).then().statusCode(200);
    }

    @Test
    void aCodeThatWasShownWronglyIsGoodNoMore() {
        String code = flow.code(flow.request(SCOPE));

        refused(flow.redeem(code, REDIRECT, BearerSecret.random()), "invalid_grant");

        refused(flow.redeem(code), "invalid_grant");
    }

    @Test
    void aCodeThatIsAMinuteOldIsGoodNoMore() {
        String young = flow.code(flow.request(SCOPE));
        String old = flow.code(flow.request(SCOPE));
        assertThat(database.number(
                        "select count(*) from oauth_code where user_id = ? and expires_at - issued_at > interval '60 s'",
                        flow.userId))
                .isZero();

        database.update(
                "update oauth_code set expires_at = issued_at - interval '1 s' where user_id = ? and issued_at ="
                        + " (select max(issued_at) from oauth_code where user_id = ?)",
                flow.userId,
                flow.userId);

        refused(flow.redeem(old), "invalid_grant");
        flow.redeem(young).then().statusCode(200);
    }

    @Test
    void aCodeThatIsShownTwiceEndsWhatItGave() {
        String code = flow.code(flow.request(SCOPE));
        JsonObject given = new JsonObject(
                flow.redeem(code).then().statusCode(200).extract().asString());
        as(given.getString("access_token")).get("/api/v1/users/me").then().statusCode(200);

        refused(flow.redeem(code), "invalid_grant");

        refused(flow.renew(given.getString("refresh_token")), "invalid_grant");
        isSoonOver(given.getString("access_token"));
    }

    @Test
    void ofManyWhoShowACodeAtOnceNobodyKeepsAnything() throws Exception {
        String code = flow.code(flow.request(SCOPE));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> all = Stream.generate(
                            () -> threads.submit(() -> flow.redeem(code).statusCode()))
                    .limit(8)
                    .toList();
            int given = 0;
            for (Future<Integer> one : all) {
                given += one.get() == 200 ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.number(
                        "select count(*) from session where client_id = ? and ended_at is null", flow.client))
                .isZero();
    }

    @Test
    void withEitherTokenItIsGivenBackAllEnds() {
        for (String which : List.of("refresh_token", "access_token")) {
            JsonObject given = flow.tokens(SCOPE);

            flow.giveBack(given.getString(which)).then().statusCode(200).header("Cache-Control", "no-store");

            refused(flow.renew(given.getString("refresh_token")), "invalid_grant");
            isSoonOver(given.getString("access_token"));
            flow.giveBack(given.getString(which)).then().statusCode(200);
        }
        assertThat(database.number(
                        "select count(*) from session where client_id = ? and ended_by = 'revoked'", flow.client))
                .isEqualTo(2);
    }

    /** Whoever has one that was replaced has, or had, the session. */
    @Test
    void withATokenThatWasReplacedItIsGivenBackToo() {
        JsonObject given = flow.tokens(SCOPE);
        String next = flow.renew(given.getString("refresh_token"))
                .then()
                .statusCode(200)
                .extract()
                .path("refresh_token");

        flow.giveBack(given.getString("refresh_token")).then().statusCode(200);

        refused(flow.renew(next), "invalid_grant");
    }

    @Test
    void nobodyGivesBackWhatIsNotTheirs() {
        Flow other = Flow.confidential(admin(), "profile");
        JsonObject given = flow.tokens(SCOPE);
        JsonObject own = flow.signedIn();

        for (String token : List.of(given.getString("refresh_token"), given.getString("access_token"))) {
            other.giveBack(token).then().statusCode(200);
        }
        for (String token : List.of(own.getString("refresh_token"), own.getString("access_token"), "x", "a.b.c")) {
            flow.giveBack(token).then().statusCode(200);
        }

        as(own.getString("access_token")).get("/api/v1/users/me").then().statusCode(200);
        refresh(own.getString("refresh_token")).then().statusCode(200);
        flow.renew(given.getString("refresh_token")).then().statusCode(200);
    }

    @Test
    void whoGivesBackShowsWhoTheyAreAndWhatTheyMean() {
        String token = flow.tokens(SCOPE).getString("refresh_token");

        given().formParam("client_id", flow.client)
                .formParam("token", token)
                .post("/api/v1/auth/token/revoke")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        refused(flow.asClient().formParam("token", "").post("/api/v1/auth/token/revoke"), "invalid_request");
        refused(flow.asClient().formParam("token", token, token).post("/api/v1/auth/token/revoke"), "invalid_request");
        flow.renew(token).then().statusCode(200);
    }

    @Test
    void aClientShowsWhoItIs() {
        String code = flow.code(flow.request(SCOPE));

        given().formParam("grant_type", "authorization_code")
                .formParam("client_id", flow.client)
                .formParam("code", code)
                .post("/api/v1/auth/token")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        given().auth()
                .preemptive()
                .basic(flow.client, flow.secret + "x")
                .formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .post("/api/v1/auth/token")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic(flow.client, flow.secret)
                .formParam("client_secret", flow.secret)
                .formParam("grant_type", "authorization_code")
                .post("/api/v1/auth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        given().formParam("grant_type", "authorization_code")
                .formParam("client_id", flow.client)
                .formParam("client_secret", flow.secret)
                .formParam("code", code)
                .formParam("redirect_uri", REDIRECT)
                .formParam("code_verifier", flow.verifier)
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200);
    }

    @Test
    void aClientHasNothingInItsOwnName() {
        given().auth()
                .preemptive()
                .basic(flow.client, flow.secret)
                .formParam("grant_type", "client_credentials")
                .post("/api/v1/auth/token")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
    }

    @Test
    void nothingIsTakenTwiceOrLeftOut() {
        for (String missing : List.of("code", "redirect_uri", "code_verifier")) {
            Map<String, String> form = new HashMap<>(Map.of(
                    "grant_type", "authorization_code", "code", "x", "redirect_uri", REDIRECT, "code_verifier", "x"));
            form.remove(missing);
            refused(flow.asClient().formParams(form).post("/api/v1/auth/token"), "invalid_request");
        }
        refused(
                flow.asClient()
                        .formParam("grant_type", "authorization_code")
                        .formParam("code", "x", "y")
                        .formParam("redirect_uri", REDIRECT)
                        .formParam("code_verifier", "x")
                        .post("/api/v1/auth/token"),
                "invalid_request");
        refused(
                flow.asClient()
                        .formParam("grant_type", "refresh_token", "refresh_token")
                        .post("/api/v1/auth/token"),
                "invalid_request");
    }

    @Test
    void staysByTheNewestRefreshTokenAndEndsWhereTwoHaveOne() {
        String first = flow.tokens(SCOPE).getString("refresh_token");
        String second = flow.renew(first).then().statusCode(200).extract().path("refresh_token");
        flow.renew(first).then().statusCode(200); // an answer that was lost
        JsonObject third = new JsonObject(
                flow.renew(second).then().statusCode(200).extract().asString());
        assertThat(third.getString("scope")).isEqualTo(SCOPE);

        database.update(
                "update refresh_token set replaced_at = replaced_at - interval '31 seconds' where user_id = ?",
                flow.userId);
        refused(flow.renew(second), "invalid_grant");

        refused(flow.renew(third.getString("refresh_token")), "invalid_grant");
        isSoonOver(third.getString("access_token"));
    }

    @Test
    void nobodysRefreshTokenIsAnothers() {
        Flow other = Flow.confidential(admin(), "profile");
        JsonObject own = flow.signedIn();
        String given = flow.tokens(SCOPE).getString("refresh_token");

        refused(other.renew(given), "invalid_grant");
        refused(flow.renew(own.getString("refresh_token")), "invalid_grant");
        refresh(given).then().statusCode(401).body("code", equalTo("auth:refresh.unknown"));

        flow.renew(given).then().statusCode(200);
        refresh(own.getString("refresh_token")).then().statusCode(200);
    }

    @Test
    void aRefreshTokenGivesLessWhereLessIsAskedForAndNeverMore() {
        String given = flow.tokens("profile profile:write").getString("refresh_token");

        String less = flow.asClient()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", given)
                .formParam("scope", "profile")
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200)
                .body("scope", equalTo("profile"))
                .extract()
                .path("access_token");

        as(less).body("{}").patch("/api/v1/users/" + flow.userId).then().statusCode(403);
        refused(
                flow.asClient()
                        .formParam("grant_type", "refresh_token")
                        .formParam("refresh_token", given)
                        .formParam("scope", "profile tasks:read")
                        .post("/api/v1/auth/token"),
                "invalid_scope");
    }

    @Test
    void anApplicationMayWhatItsScopesSayAndNothingElse() {
        String token = flow.tokens("profile").getString("access_token");
        String id = flow.userId.toString();

        as(token).get("/api/v1/users/me").then().statusCode(200).body("id", equalTo(id));
        as(token).get("/api/v1/users/" + id).then().statusCode(200);

        as(token).body("{\"name\":\"Eve\"}").patch("/api/v1/users/" + id).then().statusCode(403);
        as(token).get("/api/v1/users/sessions").then().statusCode(403);
        as(token).delete("/api/v1/users/sessions/all").then().statusCode(403);
        as(token).get("/api/v1/users/security").then().statusCode(403);
        as(token).get("/api/v1/users/applications").then().statusCode(403);
        as(token).get("/api/v1/users/" + id + "/audit").then().statusCode(403);
        as(token).get("/api/v1/auth/mfa").then().statusCode(403);
        as(token).body("{}").put("/api/v1/auth/password").then().statusCode(403);
        as(token).body("{}").post("/api/v1/auth/act").then().statusCode(403);
        as(token).body("{}").post("/api/v1/auth/step-up").then().statusCode(403);
        as(token).post("/api/v1/auth/logout").then().statusCode(403);
        as(token).post("/api/v1/oauth/browser").then().statusCode(403);
        as(token).get("/api/v1/users").then().statusCode(403);
        as(token).get("/api/v1/oauth/clients").then().statusCode(403);
    }

    @Test
    void whatItDoesIsWrittenDownAsDoneByIt() {
        String token = flow.tokens("profile profile:write").getString("access_token");

        as(token)
                .body("{\"name\":\"Anna\"}")
                .patch("/api/v1/users/" + flow.userId)
                .then()
                .statusCode(200);

        as(tokens.of(flow.userId))
                .get("/api/v1/users/" + flow.userId + "/audit")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("application.allow"))
                .body("items.reason.findAll { it.contains('by the application " + flow.client + "') }", hasSize(1));
    }

    @Test
    void thePersonSeesWhoActsForThemAndStopsIt() {
        JsonObject given = flow.tokens(SCOPE);
        String own = flow.signedIn().getString("access_token");
        as(own).get("/api/v1/users/applications")
                .then()
                .statusCode(200)
                .body("items.client_id", contains(flow.client))
                .body("items[0].name", equalTo("The calendar"))
                .body("items[0].scopes.scope", contains("openid", "profile"));
        as(own).get("/api/v1/users/sessions").then().body("items.application", hasItem(flow.client));

        as(own).delete("/api/v1/users/applications/" + flow.client).then().statusCode(204);

        isSoonOver(given.getString("access_token"));
        refused(flow.renew(given.getString("refresh_token")), "invalid_grant");
        as(own).get("/api/v1/users/applications").then().body("items", hasSize(0));
        as(own).delete("/api/v1/users/applications/" + flow.client).then().statusCode(404);
        as(own).get("/api/v1/users/me").then().statusCode(200);
        flow.say(flow.request(SCOPE), null, false).then().body("next", equalTo("ask"));
    }

    @Test
    void aCodeIsGoodNoMoreWhenConsentWasTakenBack() {
        String code = flow.code(flow.request(SCOPE));
        String own = flow.signedIn().getString("access_token");

        as(own).delete("/api/v1/users/applications/" + flow.client).then().statusCode(204);

        refused(flow.redeem(code), "invalid_grant");
    }

    @Test
    void whatEndsThePersonsSessionsEndsTheApplicationsToo() {
        JsonObject given = flow.tokens(SCOPE);
        String own = flow.signedIn().getString("access_token");

        as(own).delete("/api/v1/users/sessions/all").then().statusCode(204);

        isSoonOver(given.getString("access_token"));
        refused(flow.renew(given.getString("refresh_token")), "invalid_grant");
    }

    @Test
    void applicationsTakeNoRoomFromThePersonsOwnSessions() {
        String own = flow.signedIn().getString("access_token");
        for (int i = 0; i < 11; i++) {
            flow.tokens(SCOPE);
        }

        as(own).get("/api/v1/users/sessions")
                .then()
                .body("items.findAll { it.application != null }", hasSize(10))
                .body("items.findAll { it.application == null }.current", hasItem(true));
    }

    @Test
    void aClientThatIsRemovedOrNotActiveHasNothingAnyMore() {
        JsonObject given = flow.tokens(SCOPE);
        as(admin()).delete("/api/v1/oauth/clients/" + flow.client).then().statusCode(204);

        isSoonOver(given.getString("access_token"));
        flow.renew(given.getString("refresh_token")).then().statusCode(401).body("error", equalTo("invalid_client"));
        assertThat(database.number("select count(*) from oauth_consent where client_id = ?", flow.client))
                .isZero();

        Flow other = Flow.confidential(admin(), "profile");
        JsonObject others = other.tokens("profile");
        as(admin())
                .body(Flow.draft(other.client, "confidential", REDIRECT, "profile")
                        .put("is_active", false)
                        .encode())
                .put("/api/v1/oauth/clients/" + other.client)
                .then()
                .statusCode(200)
                .body("is_active", equalTo(false));
        isSoonOver(others.getString("access_token"));
        other.renew(others.getString("refresh_token")).then().statusCode(401);
    }

    @Test
    void keepsNothingAnybodyCouldUse() {
        String code = flow.code(flow.request(SCOPE));
        String dump = Stream.of("oauth_code", "oauth_client", "browser", "refresh_token", "session")
                .flatMap(table -> database.rows("select r::text as row from " + table + " r").stream())
                .map(row -> String.valueOf(row.get("row")))
                .collect(Collectors.joining("\n"));

        assertThat(dump).contains(flow.client).doesNotContain(code, flow.secret, flow.verifier);
    }
}
