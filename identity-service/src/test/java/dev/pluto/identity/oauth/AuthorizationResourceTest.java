package dev.pluto.identity.oauth;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.oauth.Flow.REDIRECT;
import static dev.pluto.identity.oauth.Flow.answer;
import static dev.pluto.identity.oauth.Flow.claims;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.pluto.access.Roles;
import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.token.PersonTokens;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuthorizationResourceTest {

    private static final String SCOPE = "openid profile";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private Flow flow;

    @Inject
    PersonTokens tokens;

    @BeforeEach
    void registerTheCalendar() {
        flow = Flow.confidential(admin(), "openid", "profile", "tasks:read");
    }

    private String admin() {
        return tokens.of("olga", Roles.ADMIN);
    }

    private static String error(Response redirect) {
        String error = answer(redirect.then().statusCode(303).extract().header("Location"))
                .get("error");
        return error == null ? "" : error;
    }

    @Test
    void aPersonSignsInAgreesAndTheApplicationGetsTokens() {
        Map<String, String> request = flow.request(SCOPE);

        flow.come(request)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .body(containsString("door-title"))
                .body(not(containsString(flow.client)));
        flow.say(request, null, false)
                .then()
                .statusCode(200)
                .body("next", equalTo("sign-in"))
                .body("application", equalTo("The calendar"));
        JsonObject own = flow.signedIn();
        flow.say(request, null, true)
                .then()
                .header("Cache-Control", "no-store")
                .body("next", equalTo("ask"))
                .body("wants", contains(startsWith("Know that"), startsWith("See your profile")));
        String to = flow.say(request, "allow", true)
                .then()
                .body("next", equalTo("go"))
                .extract()
                .path("redirect_to");

        assertThat(to).startsWith(REDIRECT + "&code=");
        Map<String, String> answer = answer(to);
        assertThat(answer)
                .containsOnlyKeys("from", "code", "state", "iss")
                .containsEntry("state", request.get("state"))
                .containsEntry("iss", Tokens.ISSUER);
        Instant now = Instant.now();
        JsonObject given = new JsonObject(flow.redeem(answer.getOrDefault("code", ""))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("scope", equalTo(SCOPE))
                .extract()
                .asString());
        JsonObject access = claims(given.getString("access_token"));
        JsonObject id = claims(given.getString("id_token"));
        assertThat(access.getString("aud")).isEqualTo("pluto");
        assertThat(access.getString("client_id")).isEqualTo(flow.client);
        assertThat(access.getString("scope")).isEqualTo(SCOPE);
        assertThat(access.getString("sid")).isNotEqualTo(own.getString("session_id"));
        assertThat(id.getString("iss")).isEqualTo(Tokens.ISSUER);
        assertThat(id.getString("aud")).isEqualTo(flow.client);
        assertThat(id.getString("sub")).isEqualTo(flow.userId.toString()).isEqualTo(access.getString("sub"));
        assertThat(id.getString("nonce")).isEqualTo(request.get("nonce"));
        assertThat(id.getJsonArray("amr").getList()).isEqualTo(List.of("pwd"));
        assertThat(id.getLong("auth_time")).isBetween(now.getEpochSecond() - 60, now.getEpochSecond());
        assertThat(id.getString("at_hash")).isEqualTo(halfHash(given.getString("access_token")));
    }

    private static String halfHash(String token) {
        byte[] half = Arrays.copyOf(BearerSecret.hash(token), 16);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
    }

    @Test
    void whoAsksByAFormIsSentOnWithIt() {
        String form = Flow.query(flow.request("openid"));

        asksBy(form).then().statusCode(303).header("Location", endsWith("/oauth/authorize?" + form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scope=openid profile", "state=x\r\nSet-Cookie: a=b", "state=<b>", "state=\u00e4"})
    void whatIsNoFormIsSentNowhere(String form) {
        asksBy(form).then().statusCode(400).contentType("text/html");
        asksBy("state=" + "x".repeat(8_000)).then().statusCode(400);
    }

    private static Response asksBy(String form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/oauth/authorize");
    }

    @Test
    void anIdTokenOpensNothing() {
        as(flow.tokens(SCOPE).getString("id_token"))
                .get("/api/v1/users/me")
                .then()
                .statusCode(401);
    }

    @Test
    void asksForNothingASecondTime() {
        flow.tokens(SCOPE);

        String to = flow.come(flow.request("profile"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        flow.redeem(answer(to).getOrDefault("code", ""))
                .then()
                .statusCode(200)
                .body("scope", equalTo("profile"))
                .body("id_token", nullValue());
        flow.come(flow.request("profile tasks:read")).then().statusCode(200);
        flow.say(flow.request("profile tasks:read"), null, false).then().body("next", equalTo("ask"));
        flow.come(with("prompt", "consent")).then().statusCode(200);
    }

    @Test
    void anApplicationThatAnybodyMayPretendToBeIsAskedForEachTime() {
        String redirect = "com.example.calendar:/back";
        Flow app = Flow.open(admin(), redirect, "profile");
        Map<String, String> request = app.request("profile");
        request.put("redirect_uri", redirect);
        String code = app.code(request);

        app.redeem(code, redirect, app.verifier).then().statusCode(200);

        app.say(request, null, false).then().body("next", equalTo("ask"));
        request.put("prompt", "none");
        assertThat(error(app.come(request))).isEqualTo("consent_required");
    }

    @Test
    void whoSaysNoGivesNothing() {
        flow.signedIn();
        Map<String, String> request = flow.request(SCOPE);

        String to =
                flow.say(request, "deny", true).then().statusCode(200).extract().path("redirect_to");

        assertThat(answer(to))
                .containsEntry("error", "access_denied")
                .containsEntry("state", request.get("state"))
                .doesNotContainKey("code");
        flow.say(request, null, false).then().body("next", equalTo("ask"));
    }

    @Test
    void nobodyIsAskedWhereNobodyMayBe() {
        assertThat(error(flow.come(with("prompt", "none")))).isEqualTo("login_required");
        flow.signedIn();
        assertThat(error(flow.come(with("prompt", "none")))).isEqualTo("consent_required");
        flow.tokens(SCOPE);
        assertThat(error(flow.come(with("prompt", "none")))).isEmpty();
        database.update(
                "update session set began_at = began_at - interval '10 minutes' where user_id = ? and client_id is null",
                flow.userId);
        Map<String, String> old = with("prompt", "none");
        old.put("max_age", "300");
        assertThat(error(flow.come(old))).isEqualTo("login_required");
        old.put("max_age", "3600");
        assertThat(error(flow.come(old))).isEmpty();
    }

    @Test
    void whoSignedInLongAgoOrIsToSignInAgainDoes() {
        flow.tokens(SCOPE);
        for (String[] wish : new String[][] {{"prompt", "login"}, {"prompt", "select_account"}, {"max_age", "0"}}) {
            Map<String, String> request = with(wish[0], wish[1]);
            if (wish[0].equals("max_age")) {
                database.update(
                        "update session set began_at = began_at - interval '5 seconds' where user_id = ?"
                                + " and client_id is null",
                        flow.userId);
            }
            flow.come(request).then().statusCode(200);
            flow.say(request, "allow", false).then().body("next", equalTo("sign-in"));
            flow.signedIn();
            flow.say(request, null, true).then().body("next", equalTo("go"));
        }
    }

    @Test
    void aSignInThatIsOverIsNone() {
        JsonObject own = flow.signedIn();
        flow.tokens(SCOPE);
        String code = flow.code(flow.request(SCOPE));

        as(own.getString("access_token")).post("/api/v1/auth/logout").then().statusCode(204);

        flow.come(flow.request(SCOPE)).then().statusCode(200);
        flow.redeem(code).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> request = flow.request(SCOPE);
        request.put(name, value);
        return request;
    }

    /** None of these may be told to an address that is not the client's. */
    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://calendar.example/back",
        "redirect_uri, https://calendar.example/back?from=pluto&to=me",
        "redirect_uri, https://calendar.example/back?from=pluto#x",
        "redirect_uri, https://calendar.example/back/?from=pluto",
        "redirect_uri, https://calendar.example/other/../back?from=pluto",
        "redirect_uri, https://calendar.example:443/back?from=pluto",
        "redirect_uri, https://calendar.example.evil.example/back?from=pluto",
        "redirect_uri, https://calendar.example@evil.example/back?from=pluto",
        "redirect_uri, https://CALENDAR.example/back?from=pluto",
        "redirect_uri, http://calendar.example/back?from=pluto",
        "redirect_uri, //calendar.example/back?from=pluto",
        "redirect_uri, javascript:alert(1)",
        "redirect_uri, ''",
        "client_id, nobody-we-know",
        "client_id, messaging",
        "client_id, pluto",
        "client_id, ''",
    })
    void whoAsksFromElsewhereIsSentNowhere(String name, String value) {
        flow.signedIn();

        flow.come(with(name, value))
                .then()
                .statusCode(400)
                .contentType("text/html; charset=utf-8")
                .header("Location", nullValue())
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(not(containsString("evil")));
        flow.say(with(name, value), "allow", true)
                .then()
                .statusCode(422)
                .body("code", equalTo("oauth:request.unknown"));
    }

    @Test
    void whoAsksTwiceOverWhoOrWhereIsSentNowhere() {
        String query = Flow.query(flow.request(SCOPE));
        String long512 = "https://calendar.example/" + "a".repeat(512);
        for (String broken : List.of(
                query + "&client_id=" + flow.client,
                query + "&redirect_uri=https%3A%2F%2Fevil.example",
                "client_id=" + flow.client,
                "redirect_uri=" + long512 + "&client_id=" + flow.client,
                "x=1")) {
            flow.come(broken).then().statusCode(400).header("Location", nullValue());
        }
        as(admin())
                .body(Flow.draft(flow.client, "confidential", REDIRECT, "profile")
                        .put("is_active", false)
                        .encode())
                .put("/api/v1/oauth/clients/" + flow.client)
                .then()
                .statusCode(200);
        flow.come(query).then().statusCode(400).header("Location", nullValue());
    }

    /** Told to the application, in the words of the standards. */
    @ParameterizedTest
    @CsvSource({
        "response_type, '', invalid_request",
        "response_type, token, unsupported_response_type",
        "response_type, id_token, unsupported_response_type",
        "response_type, code token, unsupported_response_type",
        "response_mode, fragment, invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge, too-short, invalid_request",
        "code_challenge_method, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, s256, invalid_request",
        "scope, '', invalid_scope",
        "scope, openid memories:read, invalid_scope",
        "scope, openid  profile, invalid_scope",
        "scope, profile:read, invalid_scope",
        "prompt, none login, invalid_request",
        "prompt, create, invalid_request",
        "max_age, -1, invalid_request",
        "max_age, soon, invalid_request",
        "request, eyJhbGciOiJub25lIn0.e30., request_not_supported",
        "request_uri, https://evil.example/request, request_uri_not_supported",
    })
    void whatIsWrongIsToldToTheApplication(String name, String value, String error) {
        String to = flow.come(with(name, value))
                .then()
                .statusCode(303)
                .header("Cache-Control", "no-store")
                .extract()
                .header("Location");

        assertThat(to).startsWith(REDIRECT + "&");
        assertThat(answer(to))
                .containsEntry("error", error)
                .containsEntry("state", "a state/with:odd+characters")
                .containsEntry("iss", Tokens.ISSUER)
                .containsKey("error_description");
    }

    @Test
    void whatIsThereTwiceOrTooLongIsToldWithoutIt() {
        String query = Flow.query(flow.request(SCOPE));
        for (String broken : List.of(
                query + "&scope=openid",
                query + "&code_challenge_method=plain",
                query + "&nonce=another",
                query + "&unknown=1&unknown=2",
                query + "&display=" + "x".repeat(201))) {
            assertThat(error(flow.come(broken))).isEqualTo("invalid_request");
        }
        Map<String, String> twice =
                answer(flow.come(query + "&state=another").then().extract().header("Location"));
        assertThat(twice).containsEntry("error", "invalid_request").doesNotContainKey("state");
        Map<String, String> tooLong = answer(
                flow.come(with("state", "s".repeat(1025))).then().extract().header("Location"));
        assertThat(tooLong).containsEntry("error", "invalid_request").doesNotContainKey("state");
        Map<String, String> none = flow.request(SCOPE);
        none.remove("state");
        none.put("prompt", "none");
        assertThat(answer(flow.come(none).then().extract().header("Location")))
                .containsEntry("error", "login_required")
                .doesNotContainKey("state");
    }

    @Test
    void onlyOurOwnPageSaysWhatAPersonWants() {
        flow.signedIn();
        for (String site : List.of("cross-site", "same-site", "none")) {
            given().header("Sec-Fetch-Site", site)
                    .contentType("application/json")
                    .body(new JsonObject().put("query", "x").encode())
                    .post("/api/v1/oauth/authorizations")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("oauth:page.other"));
        }
        given().contentType("text/plain")
                .body("{\"query\":\"\"}")
                .post("/api/v1/oauth/authorizations")
                .then()
                .statusCode(415);
    }

    @Test
    void aBrowserWithSomebodyElsesCookieOrAMadeUpOneIsNobodys() {
        given().urlEncodingEnabled(false)
                .cookie(Flow.COOKIE, "x".repeat(43))
                .redirects()
                .follow(false)
                .get("/oauth/authorize?" + Flow.query(with("prompt", "none")))
                .then()
                .statusCode(303)
                .header("Location", containsString("error=login_required"));
    }
}
