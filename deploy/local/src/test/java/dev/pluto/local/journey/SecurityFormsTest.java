package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.pluto.local.browser.Tab;
import dev.pluto.testing.AppCodes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What persons change on the page on which they look after what lets them in, by keyboard, in a real browser. */
@ExtendWith(InTheWorld.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SecurityFormsTest {

    private static final long PATIENCE = 180;

    private final World world;

    SecurityFormsTest(World world) {
        this.world = world;
    }

    @Test
    void whoHasNoAccountRegistersWithTheCodeFromTheirMail() {
        try (Visitor visitor = Visitor.stranger(world)) {
            Tab tab = visitor.tab();
            visitor.visits("/account/");
            visitor.fills("who", visitor.email());
            visitor.fills("password", Visitor.PASSWORD);
            visitor.presses("register");
            tab.awaitText("code-help", "A mail is on its way");

            visitor.sends("code", world.codeMailedTo(visitor.email()));

            tab.awaitText("said", "You are signed in.");
            tab.awaitText("email-now", visitor.email());
        }
    }

    @Test
    void anotherNumberAndAnotherAddressAreTakenOnceACodeCameThere() throws Exception {
        try (Person phone = world.stranger();
                Visitor visitor = Visitor.within(world)) {
            Tab tab = visitor.tab();
            tab.awaitText("phone-now", "You have no phone number here yet.");
            visitor.sends("phone", phone.number());
            tab.awaitText("reach-help", "A text brings six digits to " + phone.number());
            visitor.sends("reach-code", World.codeIn(phone.hears()));
            tab.awaitText("said", "That is your phone number now.");
            tab.awaitText("phone-now", phone.number());

            String other = Visitor.newEmail();
            world.keepWordPrivate(other);
            visitor.sends("email", other);
            tab.awaitText("reach-help", "A mail brings six digits to " + other);
            visitor.sends("reach-code", world.codeMailedTo(other));
            tab.awaitText("said", "That is your e-mail address now.");
            tab.awaitText("email-now", other);
        }
    }

    @Test
    void anAppIsTurnedOnAskedForReplacedByARecoveryCodeAndTurnedOff() {
        try (Visitor visitor = Visitor.within(world)) {
            Tab tab = visitor.tab();
            tab.awaitText("app-state", "An app on your phone");
            visitor.presses("app-add");
            await().atMost(PATIENCE, TimeUnit.SECONDS)
                    .until(() -> !tab.text("app-secret").isBlank());
            String secret = tab.text("app-secret").replace(" ", "");
            visitor.sends("app-code", code(secret, -1));
            tab.awaitText("said", "Here are your recovery codes.");
            List<String> recovery = tab.text("codes-list").lines().toList();
            recovery.forEach(world::keepWordPrivate);
            tab.awaitText("app-state", "It is on. " + recovery.size() + " of your recovery codes are left.");

            visitor.signsOut();
            visitor.shows(Visitor.PASSWORD);
            tab.awaitText("code-help", "open your app and type the code");
            visitor.presses("other-code");
            tab.awaitText("code-help", "one of the codes you wrote down");
            visitor.sends("code", recovery.get(0));
            tab.awaitText("app-state", recovery.size() - 1 + " of your recovery codes are left.");

            visitor.signsOut();
            visitor.shows(Visitor.PASSWORD);
            tab.awaitText("code-help", "open your app and type the code");
            visitor.sends("code", code(secret, 0));
            tab.awaitText("said", "You are signed in.");
            visitor.fills("app-proof", code(secret, 1));
            tab.evaluate("document.querySelector('#app-there .danger').focus()");
            tab.press("Enter");
            tab.awaitText("said", "The app is off.");
        }
    }

    @Test
    void aChangedPasswordIsTheOneThatLetsThemInAndEndsWhatIsOpenElsewhere() {
        try (Visitor visitor = Visitor.within(world)) {
            Tab tab = visitor.tab();
            JsonObject grant = elsewhere(visitor);
            visitor.fills("old", Visitor.PASSWORD);
            visitor.sends("new", "violin harbour pepper meadow");
            tab.awaitText("said", "Your password is changed");

            awaitEnd(grant);
            visitor.signsOut();
            visitor.shows(Visitor.PASSWORD);
            tab.awaitText("trouble", "That is not who, or not the password.");
            visitor.shows("violin harbour pepper meadow");
            tab.awaitText("said", "You are signed in.");
        }
    }

    @Test
    void showsWhereOneIsSignedInAndWhoLookedAndEndsTheOthers() {
        try (Visitor visitor = Visitor.registered(world)) {
            Tab tab = visitor.tab();
            JsonObject grant = elsewhere(visitor);
            String me = grant.getString("user_id");
            world.operator().ask("/api/v1/users/" + me);
            visitor.signsIn();
            tab.awaitText("looks", "operator");

            visitor.presses("others-out");
            tab.awaitText("said", "You are signed out everywhere else.");
            awaitEnd(grant);
            assertThat(tab.text("sessions")).contains("(here)").doesNotContain("Sign out");
        }
    }

    /** As they are signed in somewhere else. */
    private JsonObject elsewhere(Visitor visitor) {
        HttpResponse<String> answer = world.operator()
                .post(
                        "/api/v1/auth/login",
                        new JsonObject().put("email", visitor.email()).put("password", Visitor.PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private void awaitEnd(JsonObject grant) {
        await().atMost(PATIENCE, TimeUnit.SECONDS)
                .until(() -> world.operator()
                                .get("/api/v1/users/me", grant.getString("access_token"))
                                .statusCode()
                        == 401);
    }

    @Test
    void anApplicationAsksIsAllowedAndIsStopped() throws Exception {
        BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
        HttpServer application = application(arrivals);
        try (Visitor visitor = Visitor.registered(world)) {
            String back = "http://localhost:" + application.getAddress().getPort() + "/back";
            String client = registerApplication(back);
            Tab tab = visitor.tab();
            tab.open(world.suite().edgeUrl() + "/oauth/authorize?" + request(client, back));
            tab.awaitText("door-for", "The calendar sent you here.");
            visitor.shows(Visitor.PASSWORD);
            tab.awaitText("consent-title", "The calendar wants to:");
            visitor.presses("consent-yes");
            assertThat(arrivals.poll(PATIENCE, TimeUnit.SECONDS))
                    .contains("code=")
                    .contains("state=of-this-test");

            visitor.visits("/account/");
            visitor.signsIn();
            tab.awaitText("applications", "The calendar");
            tab.evaluate("document.querySelector('#applications button').focus()");
            tab.press("Enter");
            tab.awaitText("ask-title", "Stop this application?");
            visitor.presses("ask-yes");
            tab.awaitText("said", "The calendar is stopped.");
        } finally {
            application.stop(0);
        }
    }

    /** What an app shows so many steps of half a minute from now. */
    private static String code(String secret, int steps) {
        return AppCodes.of(secret, Instant.now().plusSeconds(30L * steps));
    }

    private static HttpServer application(BlockingQueue<String> arrivals) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/back", exchange -> {
            arrivals.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
            byte[] page = "<!doctype html><title>Back</title><p>Thank you.".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }

    private String registerApplication(String back) {
        String client = "app-" + UUID.randomUUID().toString().substring(0, 18);
        JsonObject draft = new JsonObject()
                .put("client_id", client)
                .put("name", "The calendar")
                .put("redirect_uris", new JsonArray().add(back))
                .put("scopes", new JsonArray().add("profile"))
                .put("type", "public");
        Operator operator = world.operator();
        HttpResponse<String> answer = operator.post("/api/v1/oauth/clients", draft, operator.token());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return client;
    }

    private static String request(String client, String back) throws NoSuchAlgorithmException {
        byte[] verifier = "a verifier that is long enough for the rules of PKCE".getBytes(StandardCharsets.UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier);
        Map<String, String> parameters = Map.of(
                "response_type", "code",
                "client_id", client,
                "redirect_uri", back,
                "scope", "profile",
                "state", "of-this-test",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "code_challenge_method", "S256");
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
