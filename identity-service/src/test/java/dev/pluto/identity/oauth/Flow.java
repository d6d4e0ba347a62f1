package dev.pluto.identity.oauth;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static io.restassured.RestAssured.given;

import dev.pluto.identity.BearerSecret;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An application, and the browser of somebody whom it sends to Pluto. */
final class Flow {

    static final String COOKIE = "__Host-pluto-browser";
    static final String REDIRECT = "https://calendar.example/back?from=pluto";

    /** The same without anything behind a question mark. */
    static final String PLAIN = "https://calendar.example/signed-in";

    private static final String TOKEN = "/api/v1/auth/token";

    final String client;
    final String secret;
    final String verifier = BearerSecret.random();
    final String email = newEmail();
    final UUID userId = registered(email);
    private String browser = "";

    private Flow(String client, String secret) {
        this.client = client;
        this.secret = secret;
    }

    /** A confidential application that may ask for these scopes. */
    static Flow confidential(String admin, String... scopes) {
        String id = newId();
        String secret = register(admin, draft(id, "confidential", REDIRECT, scopes))
                .then()
                .statusCode(201)
                .extract()
                .path("client_secret");
        return new Flow(id, secret);
    }

    /** The same that can keep no secret. */
    static Flow open(String admin, String redirect, String... scopes) {
        String id = newId();
        register(admin, draft(id, "public", redirect, scopes)).then().statusCode(201);
        return new Flow(id, "");
    }

    static String newId() {
        return "app-" + UUID.randomUUID().toString().substring(0, 18);
    }

    static JsonObject draft(String id, String type, String redirect, String... scopes) {
        return new JsonObject()
                .put("client_id", id)
                .put("name", "The calendar")
                .put("redirect_uris", new JsonArray().add(redirect).add(PLAIN))
                .put("scopes", new JsonArray(List.of(scopes)))
                .put("type", type);
    }

    static Response register(String admin, JsonObject draft) {
        return as(admin).body(draft.encode()).post("/api/v1/oauth/clients");
    }

    /** What a right request says. */
    Map<String, String> request(String scope) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("response_type", "code");
        all.put("client_id", client);
        all.put("redirect_uri", REDIRECT);
        all.put("scope", scope);
        all.put("state", "a state/with:odd+characters");
        all.put("nonce", "n-0S6_WzA2Mj");
        all.put("code_challenge", challenge(verifier));
        all.put("code_challenge_method", "S256");
        return all;
    }

    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(BearerSecret.hash(verifier));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The browser comes with this query. */
    Response come(String query) {
        return inBrowser().get("/oauth/authorize?" + query);
    }

    Response come(Map<String, String> parameters) {
        return come(query(parameters));
    }

    /** The page asks. */
    Response say(Map<String, String> parameters, @Nullable String decision, boolean justSignedIn) {
        return inBrowser()
                .contentType("application/json")
                .body(new JsonObject()
                        .put("query", query(parameters))
                        .put("decision", decision)
                        .put("just_signed_in", justSignedIn)
                        .encode())
                .post("/api/v1/oauth/authorizations");
    }

    private RequestSpecification inBrowser() {
        RequestSpecification request = given().redirects().follow(false).urlEncodingEnabled(false);
        return browser.isEmpty() ? request : request.cookie(COOKIE, browser);
    }

    /** The person signs in in this browser. @return their own grant */
    JsonObject signedIn() {
        JsonObject grant = new JsonObject(
                login(signIn(email, PASSWORD)).then().statusCode(200).extract().asString());
        browser = as(grant.getString("access_token"))
                .post("/api/v1/oauth/browser")
                .then()
                .statusCode(204)
                .extract()
                .cookie(COOKIE);
        return grant;
    }

    /** Signs in, agrees, and is sent back with a code. */
    String code(Map<String, String> parameters) {
        if (browser.isEmpty()) {
            signedIn();
        }
        String to =
                say(parameters, "allow", true).then().statusCode(200).extract().path("redirect_to");
        return answer(to).getOrDefault("code", "");
    }

    /** What an address says behind the question mark. */
    static Map<String, String> answer(String address) {
        return Stream.of(URI.create(address).getRawQuery().split("&", -1))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
    }

    Response redeem(String code) {
        return redeem(code, REDIRECT, verifier);
    }

    Response redeem(String code, String redirect, String shown) {
        return asClient()
                .formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", redirect)
                .formParam("code_verifier", shown)
                .post(TOKEN);
    }

    Response renew(String refreshToken) {
        return asClient()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refreshToken)
                .post(TOKEN);
    }

    /** Tells what kind it is of, which need not be true. */
    Response giveBack(String token) {
        return asClient()
                .formParam("token", token)
                .formParam("token_type_hint", "refresh_token")
                .post(TOKEN + "/revoke");
    }

    RequestSpecification asClient() {
        return secret.isEmpty()
                ? given().formParam("client_id", client)
                : given().auth().preemptive().basic(client, secret);
    }

    /** What the application gets in the end. */
    JsonObject tokens(String scope) {
        return new JsonObject(
                redeem(code(request(scope))).then().statusCode(200).extract().asString());
    }

    /** What a JWT says, its signature not looked at. */
    static JsonObject claims(String token) {
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }
}
