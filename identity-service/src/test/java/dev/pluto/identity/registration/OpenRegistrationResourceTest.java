package dev.pluto.identity.registration;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.register;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static dev.pluto.identity.SentCodes.IN_A_MAIL;
import static dev.pluto.identity.SentCodes.another;
import static dev.pluto.identity.SentCodes.mail;
import static dev.pluto.identity.SentCodes.mailed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.pluto.identity.Asking;
import dev.pluto.identity.Times;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People who register themselves. */
@QuarkusTest
class OpenRegistrationResourceTest {

    private static final String USERS = "/api/v1/users";
    private static final AtomicInteger HOSTS = new AtomicInteger();

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Asking asking;

    private static Response post(String path, JsonObject body) {
        int host = HOSTS.incrementAndGet();
        return post(path, body, "193.%d.%d.%d".formatted(host / 62_500 + 1, host / 250 % 250, host % 250 + 1));
    }

    private static Response post(String path, JsonObject body, String address) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", address)
                .body(body.encode())
                .post(path);
    }

    private static JsonObject wanted(String email) {
        return new JsonObject().put("email", email).put("password", PASSWORD);
    }

    private static String asked(String email) {
        return post(USERS, wanted(email)).then().statusCode(202).extract().path("request_id");
    }

    private static Response show(String request, String code) {
        return post(
                USERS + "/confirm", new JsonObject().put("request_id", request).put("code", code));
    }

    private long accountsOf(String email) {
        String found = Asking.operator()
                .body(new JsonObject().put("email", email).encode())
                .post(USERS + "/search")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new JsonObject(found).getJsonArray("items").size();
    }

    @Test
    void countsFromWhenTheCodeOfTheMailIsShown() {
        String email = newEmail();
        String request = post(
                        USERS,
                        wanted(email)
                                .put("display_name", "Anna")
                                .put("language", "de-CH")
                                .put("timezone", "Europe/Zurich"))
                .then()
                .statusCode(202)
                .header("Cache-Control", "no-store")
                .body("expires_in", equalTo(600))
                .extract()
                .path("request_id");
        String code = mailed(email, 1);
        assertThat(mail(email, 1)).contains("Pluto");
        login(signIn(email, PASSWORD)).then().statusCode(401).body("code", equalTo("auth:credentials.wrong"));
        assertThat(accountsOf(email)).isZero();

        String id = show(request, code)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("email", equalTo(email))
                .body("name", equalTo("Anna"))
                .body("tier", equalTo("free"))
                .body("locale", equalTo("de-CH"))
                .extract()
                .path("id");

        String token =
                login(signIn(email, PASSWORD)).then().statusCode(200).extract().path("access_token");
        as(token).get(USERS + "/me").then().body("id", equalTo(id));
        as(token)
                .body(new JsonObject().put("email", email).encode())
                .post(USERS + "/profile/verification/email")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity:email.verified"));
        as(token).get(USERS + "/" + id + "/audit").then().body("items.action", hasItem("user.register"));
        show(request, code).then().statusCode(401).body("code", equalTo("auth:code.over"));
        assertThat(accountsOf(email)).isEqualTo(1);
    }

    @Test
    void tellsTheOwnerOfAnAddressThatSomebodyTriedAndNobodyElse() {
        String taken = newEmail();
        registered(taken);

        Response ofTaken = post(USERS, wanted(taken).put("password", "walnut gondola brass thicket"));
        Response ofFree = post(USERS, wanted(newEmail()));

        assertThat(ofTaken.statusCode()).isEqualTo(ofFree.statusCode()).isEqualTo(202);
        assertThat(shape(ofTaken)).isEqualTo(shape(ofFree));
        String mail = mail(taken, 1);
        assertThat(mail).contains("You have an account").doesNotContainPattern(IN_A_MAIL);
        for (String guess : List.of("000000", "123456")) {
            show(ofTaken.path("request_id"), guess).then().statusCode(401).body("code", equalTo("auth:code.wrong"));
        }
        login(signIn(taken, PASSWORD)).then().statusCode(200);
        login(signIn(taken, "walnut gondola brass thicket")).then().statusCode(401);
    }

    /** Names of what is answered, and how long it is. */
    private static List<String> shape(Response answer) {
        List<String> shape = new ArrayList<>(new JsonObject(answer.asString()).fieldNames());
        shape.add(String.valueOf(answer.asString().length()));
        answer.headers().forEach(header -> shape.add(header.getName()));
        shape.removeIf(name -> name.equalsIgnoreCase("traceparent"));
        return shape;
    }

    @Test
    void aCodeIsGoodForFiveTriesAndTenMinutesAndItsOwnRequest() {
        String email = newEmail();
        String request = asked(email);
        String code = mailed(email, 1);
        String other = asked(email);
        String otherCode = mailed(email, 2);
        if (!code.equals(otherCode)) {
            show(other, code).then().statusCode(401).body("code", equalTo("auth:code.wrong"));
        }
        for (int i = 0; i < 5; i++) {
            show(request, another(code)).then().statusCode(401).body("code", equalTo("auth:code.wrong"));
        }
        show(request, code).then().statusCode(401).body("code", equalTo("auth:code.over"));

        database.update("update registration set expires_at = now() - interval '1 second' where code_sealed is null");
        show(other, otherCode).then().statusCode(401).body("code", equalTo("auth:code.over"));
        show("nobody's", "123456").then().statusCode(401).body("code", equalTo("auth:code.over"));
    }

    @Test
    void ofManyWhoShowItAtOnceOneIsRegistered() throws Exception {
        String email = newEmail();
        String request = asked(email);
        String code = mailed(email, 1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> all = Stream.generate(
                            () -> threads.submit(() -> show(request, code).statusCode()))
                    .limit(4)
                    .toList();
            int made = 0;
            for (Future<Integer> one : all) {
                made += one.get() == 201 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(accountsOf(email)).isEqualTo(1);
    }

    @Test
    void whoeverIsRegisteredMeanwhileKeepsTheAddress() {
        String email = newEmail();
        String request = asked(email);
        String code = mailed(email, 1);
        UUID owner = registered(email);

        show(request, code).then().statusCode(401).body("code", equalTo("auth:code.over"));

        asking.person(owner).get(USERS + "/me").then().statusCode(200);
        assertThat(accountsOf(email)).isEqualTo(1);
    }

    @Test
    void isCountedByWhereItComesFromAndByTheAddressItIsFor() {
        for (int i = 0; i < 5; i++) {
            post(USERS, wanted(newEmail()), "203.0.113.77").then().statusCode(202);
        }
        post(USERS, wanted(newEmail()), "203.0.113.77")
                .then()
                .statusCode(429)
                .body("code", equalTo("auth:slow-down"))
                .header("Retry-After", notNullValue());

        String known = newEmail();
        registered(known);
        for (String email : List.of(known, newEmail())) {
            for (int i = 0; i < 3; i++) {
                asked(email);
            }
            post(USERS, wanted(email)).then().statusCode(429).body("code", equalTo("auth:slow-down"));
        }
    }

    @Test
    void takesWhatAPersonSaysOfThemselvesAlone() {
        for (JsonObject wrong : List.of(
                wanted(newEmail()).put("tier", "vip"),
                wanted(newEmail()).put("phone_number", "+14155552671"),
                wanted(newEmail()).put("admin", true),
                new JsonObject().put("email", newEmail()),
                new JsonObject().put("password", PASSWORD),
                new JsonObject().put("email", newEmail()).put("password_hash", "$2b$10$" + "a".repeat(53)),
                wanted("nobody"))) {
            post(USERS, wrong).then().statusCode(422).body("code", equalTo("request:invalid"));
        }
        post(USERS, wanted(newEmail()).put("password", "password123"))
                .then()
                .statusCode(422)
                .body("code", equalTo("auth:password.refused"));
    }

    @Test
    void isKeptSealed() {
        String email = newEmail();
        String request = asked(email);
        String code = mailed(email, 1);

        String rows = database.rows("select r::text as row from registration r").toString();

        assertThat(rows).doesNotContain(email, request, code, "argon2id");
    }

    @Test
    void isClosedWhereTheHouseSaysSo() {
        OpenRegistrationConfig closed = new OpenRegistrationConfig() {
            @Override
            public boolean open() {
                return false;
            }

            @Override
            public int mostPerAddress() {
                return 5;
            }

            @Override
            public int mostPerEmail() {
                return 3;
            }
        };
        assertThatThrownBy(() -> OpenRegistration.require(closed)).isInstanceOf(UnauthorizedException.class);
    }

    @Test
    void takesAsLongForAnAddressSomebodyHas() {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < Times.people(); i++) {
            known.add(newEmail());
            unknown.add(newEmail());
        }
        known.forEach(
                email -> register(new JsonObject().put("email", email)).then().statusCode(201));
        Times times = new Times(known, unknown);

        times.measure(new Random(12), OpenRegistrationResourceTest::asked);

        assertThat(times.knownIsSlower()).as("%s", times).isBetween(0.35, 0.65);
    }
}
