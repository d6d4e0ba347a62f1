package dev.pluto.identity.signin;

import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newNumber;
import static dev.pluto.identity.Asking.newcomer;
import static dev.pluto.identity.Asking.service;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import dev.pluto.identity.Asking;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInResourceTest {

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Test
    void letsInWhoKnowsThePassword() {
        String email = newEmail();
        UUID id = registered(email);

        JsonObject grant = new JsonObject(login(signIn(email, PASSWORD))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", lessThanOrEqualTo(900))
                .body("refresh_expires_in", equalTo(3600))
                .body("user_id", equalTo(id.toString()))
                .extract()
                .asString());

        String access = grant.getString("access_token");
        Asking.as(access).get("/api/v1/users/me").then().statusCode(200).body("email", equalTo(email));
        JsonObject claims = claimsOf(access);
        assertThat(claims.getString("sub")).isEqualTo(id.toString());
        assertThat(claims.getString("sid")).isEqualTo(grant.getString("session_id"));
        assertThat(claims.getJsonArray("amr").getList()).isEqualTo(List.of("pwd"));
        assertThat(claims.getLong("auth_time")).isEqualTo(claims.getLong("iat"));
    }

    @Test
    void answersTheSameToAWrongPasswordAndToNobody() {
        String email = newEmail();
        registered(email);
        String texted = newNumber();
        Asking.contact(texted, "sms").then().statusCode(201);

        Response wrong = login(signIn(email, "tuba lantern orbit teapot"));
        Response nobody = login(signIn(newEmail(), PASSWORD));
        Response noPassword = login(new JsonObject().put("phone_number", texted).put("password", PASSWORD));

        for (Response answer : List.of(wrong, nobody, noPassword)) {
            answer.then().statusCode(401).body("code", equalTo("auth:credentials.wrong"));
            assertThat(bare(answer)).isEqualTo(bare(wrong));
        }
    }

    /** Without what differs from request to request. */
    private static String bare(Response answer) {
        JsonObject body = new JsonObject(answer.asString());
        List.of("trace_id", "instance").forEach(body::remove);
        return body.encode()
                + answer.headers().asList().stream()
                        .map(header -> header.getName())
                        .sorted()
                        .toList();
    }

    @Test
    void tellsOnlyWhoKnowsThePasswordThatTheAccountIsClosed() {
        String email = newEmail();
        UUID id = registered(email);
        service()
                .body("{\"blocked\":true,\"revision\":1,\"operator\":\"olga\"}")
                .put("/api/v1/internal/users/{id}/block", id)
                .then()
                .statusCode(lessThanOrEqualTo(204));

        login(signIn(email, PASSWORD)).then().statusCode(403).body("code", equalTo("auth:account.closed"));
        login(signIn(email, "tuba lantern orbit teapot")).then().statusCode(401);
    }

    @Test
    void hasWhoIsWrongOftenWaitWhetherThereIsSuchAPersonOrNot() {
        String known = newEmail();
        registered(known);

        for (String email : List.of(known, newEmail())) {
            List<Integer> answers = IntStream.range(0, 7)
                    .mapToObj(i ->
                            login(signIn(email, "wrong horse battery " + i)).statusCode())
                    .toList();
            assertThat(answers).containsExactly(401, 401, 401, 401, 401, 401, 429);
            login(signIn(email, PASSWORD))
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("auth:slow-down"))
                    .header("Retry-After", Integer::parseInt, greaterThan(0));
        }
    }

    @Test
    void aHundredWrongOnesAtOnceAreNotAHundredFreeOnes() throws Exception {
        String email = newEmail();
        registered(email);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            Callable<Integer> guess =
                    () -> login(signIn(email, "wrong horse battery")).statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(
                    IntStream.range(0, 60).mapToObj(i -> guess).toList())) {
                answers.add(answer.get());
            }
            assertThat(answers).contains(429).containsOnly(401, 429);
            assertThat(answers.stream().filter(answer -> answer == 401)).hasSize(6);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theOwnerGetsInOnAKnownDeviceWhileAStrangerIsWrongInTheirName() {
        String email = newEmail();
        registered(email);
        JsonObject atHome = signIn(email, PASSWORD).put("device_id", "a phone at home " + UUID.randomUUID());
        login(atHome).then().statusCode(200);

        for (int i = 0; i < 8; i++) {
            login(signIn(email, "wrong horse battery"));
        }

        login(signIn(email, PASSWORD)).then().statusCode(429);
        login(signIn(email, PASSWORD).put("device_id", "another phone")).then().statusCode(429);
        login(atHome).then().statusCode(200);
    }

    @Test
    void aRightOneForgetsTheWrongOnesBefore() {
        String email = newEmail();
        registered(email);

        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                login(signIn(email, "wrong horse battery")).then().statusCode(401);
            }
            login(signIn(email, PASSWORD)).then().statusCode(200);
        }
    }

    @Test
    void hasAnAddressWaitThatTriesManyPeople() {
        String address = "192.0.2.77";
        List<Integer> answers = IntStream.range(0, 52)
                .mapToObj(i -> login(signIn(newEmail(), PASSWORD), address).statusCode())
                .toList();

        assertThat(answers.subList(0, 51)).containsOnly(401);
        assertThat(answers.get(51)).isEqualTo(429);
        login(signIn(newEmail(), PASSWORD), "192.0.2.78").then().statusCode(401);
    }

    @Test
    void keepsNoAddressAndNoNameOfWhoTried() {
        String email = newEmail();
        login(signIn(email, PASSWORD), "192.0.2.201").then().statusCode(401);

        assertThat(database.placesOf(email)).isEmpty();
        assertThat(database.placesOf("192.0.2.201")).isEmpty();
    }

    @Test
    void refusesWhatNamesNobody() {
        for (JsonObject body : List.of(
                new JsonObject().put("password", PASSWORD),
                signIn("nobody", PASSWORD),
                signIn(newEmail(), PASSWORD).put("phone_number", newNumber()),
                new JsonObject().put("phone_number", "12").put("password", PASSWORD),
                new JsonObject().put("email", newEmail()),
                signIn(newEmail(), ""),
                signIn(newEmail(), "x".repeat(2000)),
                signIn(newEmail(), PASSWORD).put("remember", true))) {
            login(body).then().statusCode(422).body("code", equalTo("request:invalid"));
        }
        idOf(newcomer());
    }

    private static JsonObject claimsOf(String token) {
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
