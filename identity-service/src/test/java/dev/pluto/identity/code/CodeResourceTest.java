package dev.pluto.identity.code;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.contact;
import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newNumber;
import static dev.pluto.identity.SentCodes.another;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.pluto.identity.Asking;
import dev.pluto.identity.MessagingPeer;
import dev.pluto.identity.Times;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CodeResourceTest {

    private static final AtomicInteger HOSTS = new AtomicInteger();

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Asking asking;

    /** Somewhere on the Internet nobody has asked from yet. */
    private static String newHost() {
        int count = HOSTS.incrementAndGet();
        return "203.%d.%d.%d".formatted(count / 62_500 % 250, count / 250 % 250, count % 250 + 1);
    }

    private static Response ask(JsonObject body, String host) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", host)
                .body(body.encode())
                .post("/api/v1/auth/code");
    }

    private static String asked(String number) {
        return ask(new JsonObject().put("phone_number", number), newHost())
                .then()
                .statusCode(202)
                .header("Cache-Control", "no-store")
                .body("expires_in", equalTo(600))
                .extract()
                .path("request_id");
    }

    private static Response show(String request, String code, @Nullable String device) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", newHost())
                .body(new JsonObject()
                        .put("request_id", request)
                        .put("code", code)
                        .put("device_id", device)
                        .encode())
                .post("/api/v1/auth/code/verify");
    }

    private static Response show(String request, String code) {
        return show(request, code, null);
    }

    /** A number somebody has texted from, who has nothing else. */
    private static String textersNumber() {
        String number = newNumber();
        contact(number, "sms").then().statusCode(201);
        return number;
    }

    private static JsonObject order(String number) {
        return await().atMost(Duration.ofMinutes(3))
                .until(() -> MessagingPeer.orderFor(number), Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void letsInWhoOnlyEverTextedAndShowsThemTheirOwn() {
        String number = newNumber();
        UUID userId = idOf(contact(number, "sms").jsonPath());

        String request = asked(number);
        JsonObject order = order(number);
        String token = show(request, order.getString("code"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("user_id", equalTo(userId.toString()))
                .body("refresh_token", notNullValue())
                .extract()
                .path("access_token");

        assertThat(order.getString("channel")).isEqualTo("sms");
        assertThat(order.getString("user_id")).isEqualTo(userId.toString());
        as(token).get("/api/v1/users/me").then().statusCode(200).body("phone_number", equalTo(number));
        as(token).get("/api/v1/users/sessions").then().body("items[0].method", equalTo("texted-code"));
        show(request, order.getString("code")).then().statusCode(401).body("code", equalTo("auth:code.over"));
    }

    @Test
    void callsWhoWantsToBeCalled() {
        String number = textersNumber();

        String request = ask(new JsonObject().put("phone_number", number).put("channel", "call"), newHost())
                .then()
                .statusCode(202)
                .extract()
                .path("request_id");

        JsonObject order = order(number);
        assertThat(order.getString("channel")).isEqualTo("voice");
        String token = show(request, order.getString("code"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        as(token).get("/api/v1/users/sessions").then().body("items[0].method", equalTo("called-code"));
    }

    @Test
    void answersTheSameForANumberNobodyHasAndSendsNothing() {
        String known = textersNumber();
        String unknown = newNumber();

        Response toKnown = ask(new JsonObject().put("phone_number", known), newHost());
        Response toUnknown = ask(new JsonObject().put("phone_number", unknown), newHost());
        order(known);

        assertThat(toUnknown.statusCode()).isEqualTo(toKnown.statusCode()).isEqualTo(202);
        assertThat(names(toUnknown)).isEqualTo(names(toKnown));
        assertThat(new JsonObject(toUnknown.asString()).fieldNames())
                .isEqualTo(new JsonObject(toKnown.asString()).fieldNames());
        assertThat(toUnknown.asString()).hasSameSizeAs(toKnown.asString());
        assertThat(MessagingPeer.ordersFor(unknown)).isEmpty();
        assertThat(wrongAnswers(toUnknown.path("request_id"), "123456"))
                .isEqualTo(wrongAnswers(
                        toKnown.path("request_id"), another(order(known).getString("code"))));
    }

    private static List<String> names(Response response) {
        return response.headers().asList().stream()
                .map(Header::getName)
                .filter(name -> !name.equalsIgnoreCase("traceresponse"))
                .sorted()
                .toList();
    }

    /** The codes of six answers to a wrong code. */
    private static List<String> wrongAnswers(String request, String code) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(show(request, code).then().statusCode(401).extract().path("code"));
        }
        return answers;
    }

    @Test
    void aCodeHasFiveTriesAndIsGoodForItsRequestAlone() {
        String number = textersNumber();
        String first = asked(number);
        String codeOfFirst = order(number).getString("code");
        String second = asked(number);
        await().until(() -> MessagingPeer.ordersFor(number).size() == 2);
        String codeOfSecond = order(number).getString("code");

        if (!codeOfFirst.equals(codeOfSecond)) {
            show(first, codeOfSecond).then().statusCode(401).body("code", equalTo("auth:code.wrong"));
        }
        for (int i = 0; i < 4; i++) {
            show(first, another(codeOfFirst)).then().statusCode(401).body("code", equalTo("auth:code.wrong"));
        }
        show(first, another(codeOfFirst)).then().statusCode(401).body("code", equalTo("auth:code.over"));
        show(first, codeOfFirst).then().statusCode(401).body("code", equalTo("auth:code.over"));
        show("nobody was given this", codeOfFirst).then().statusCode(401).body("code", equalTo("auth:code.over"));
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> show(second, codeOfSecond).then().statusCode(200));
    }

    @Test
    void manyCodesAreNoMoreTriesThanOne() {
        String number = textersNumber();
        String first = asked(number);
        String wrong = another(order(number).getString("code"));
        String second = asked(number);
        await().until(() -> MessagingPeer.ordersFor(number).size() == 2);

        for (int i = 0; i < 5; i++) {
            show(first, wrong).then().statusCode(401);
        }
        show(second, another(order(number).getString("code"))).then().statusCode(401);

        show(second, order(number).getString("code"))
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("auth:slow-down"));
    }

    @Test
    void aCodeIsOldAfterTenMinutes() {
        String number = textersNumber();
        String request = asked(number);
        String code = order(number).getString("code");

        database.update("update sign_in_code set expires_at = expires_at - interval '10 minutes'");

        show(request, code).then().statusCode(401).body("code", equalTo("auth:code.over"));
    }

    @Test
    void sendsFiveToANumberInTenMinutesWhoeversItIsAndWhoeverAsks() {
        for (String number : List.of(textersNumber(), newNumber())) {
            for (int i = 0; i < 5; i++) {
                asked(number);
            }
            assertSlowed(ask(new JsonObject().put("phone_number", number), newHost()));
        }
    }

    @Test
    void sendsFiveForAnAddressInTenMinutes() {
        String host = newHost();
        for (int i = 0; i < 5; i++) {
            ask(new JsonObject().put("phone_number", newNumber()), host).then().statusCode(202);
        }

        assertSlowed(ask(new JsonObject().put("phone_number", newNumber()), host));
        ask(new JsonObject().put("phone_number", newNumber()), newHost()).then().statusCode(202);
    }

    @Test
    void sendsNoMoreToACountryThanIsSetBesideWhoIsKnownThere() {
        String number = textersNumber();
        String request = asked(number);
        show(request, order(number).getString("code"), "a phone of Anna's")
                .then()
                .statusCode(200);
        // as after the last that is allowed
        database.update("update send_guard set sent_at = array_fill(now(), array[most]) where most = 5000");

        assertSlowed(ask(new JsonObject().put("phone_number", newNumber()), newHost()));
        ask(new JsonObject().put("phone_number", "+354 410 4000"), newHost())
                .then()
                .statusCode(202);
        ask(new JsonObject().put("phone_number", number).put("device_id", "a phone of Anna's"), newHost())
                .then()
                .statusCode(202);

        database.update("update send_guard set sent_at = array_fill(now() - interval '11 minutes', array[most])");
        asked(newNumber());
        database.update("delete from send_guard");
    }

    private static void assertSlowed(Response response) {
        response.then().statusCode(429).header("Retry-After", notNullValue()).body("code", equalTo("auth:slow-down"));
    }

    @Test
    void handsACodeOverOnceMessagingIsBackAndTellsNobodyThatItWasAway() {
        String number = textersNumber();
        MessagingPeer.failsNext(2);

        String request = asked(number);

        show(request, order(number).getString("code")).then().statusCode(200);
        assertThat(MessagingPeer.ordersFor(number)).hasSize(1);
    }

    @Test
    void sendsNothingToWhoIsBlocked() {
        String number = newNumber();
        UUID userId = idOf(contact(number, "sms").jsonPath());
        String request = asked(number);
        String code = order(number).getString("code");
        Asking.service()
                .body("{\"blocked\": true, \"revision\": 1, \"operator\": \"olga\"}")
                .put("/api/v1/internal/users/{id}/block", userId)
                .then()
                .statusCode(200);

        show(request, code).then().statusCode(403).body("code", equalTo("auth:account.closed"));
        asked(number);

        String other = textersNumber();
        asked(other);
        order(other);
        assertThat(MessagingPeer.ordersFor(number)).hasSize(1);
    }

    @Test
    void asksWhoHasAnAppForThatAsWell() {
        String number = newNumber();
        UUID userId = idOf(contact(number, "sms").jsonPath());
        database.update(
                "insert into totp_credential (user_id, secret_sealed, confirmed_at, created_at) values (?, 'x', now(), now())",
                userId);
        String request = asked(number);

        show(request, order(number).getString("code"))
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:mfa.required"))
                .body("methods", hasItems("totp", "recovery_code"))
                .body("challenge", notNullValue());
        assertThat(database.rows("select first_method from sign_in_challenge where user_id = ?", userId)
                        .get(0))
                .containsEntry("first_method", "texted-code");
    }

    @Test
    void keepsNeitherCodeNorNumberWhereTheyCanBeRead() {
        String number = textersNumber();
        asked(number);
        String code = order(number).getString("code");

        await().untilAsserted(() -> assertThat(database.number(
                        "select count(*) from sign_in_code where order_sealed is not null and user_id is"
                                + " not null"))
                .isZero());
        assertThat(database.rows("select c::text as row from sign_in_code c"))
                .noneMatch(row -> String.valueOf(row.get("row")).contains(number.substring(1)))
                .noneMatch(row -> String.valueOf(row.get("row")).contains("," + code + ","));
    }

    @ParameterizedTest
    @CsvSource({"Pluto", "+1 555", "12", "+49 30 1234567 ext. 5"})
    void refusesWhatIsNoNumber(String number) {
        ask(new JsonObject().put("phone_number", number), newHost())
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"));
    }

    /**
     * How long an answer takes tells nothing: of a known and an unknown number, drawn again and again, either is as often the slower
     * one. The work is the same by construction; this would find a look that one of them is spared.
     */
    @Test
    void takesAsLongForANumberNobodyHas() {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < Times.people(); i++) {
            known.add(textersNumber());
            unknown.add(newNumber());
        }
        Times times = new Times(known, unknown);

        times.measure(new Random(11), CodeResourceTest::asked);

        assertThat(times.knownIsSlower()).as("%s", times).isBetween(0.35, 0.65);
    }
}
