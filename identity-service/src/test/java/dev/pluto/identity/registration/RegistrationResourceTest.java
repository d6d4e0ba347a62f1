package dev.pluto.identity.registration;

import static dev.pluto.identity.Asking.newNumber;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.register;
import static dev.pluto.identity.Registering.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.identity.Asking;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RegistrationResourceTest {

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Asking asking;

    @Test
    void registersSomebodyWhoThenIsShownAndSignsIn() {
        String email = newEmail();
        String number = newNumber();
        String id = register(new JsonObject()
                        .put("email", email.toUpperCase(Locale.ROOT))
                        .put("phone_number", number)
                        .put("display_name", "Anna")
                        .put("language", "de-ch")
                        .put("timezone", "Europe/Zurich")
                        .put("tier", "premium")
                        .put("password", PASSWORD))
                .then()
                .statusCode(201)
                .body("email", equalTo(email))
                .body("phone_number", equalTo(number))
                .body("name", equalTo("Anna"))
                .body("locale", equalTo("de-CH"))
                .body("zone", equalTo("Europe/Zurich"))
                .body("tier", equalTo("premium"))
                .body("style_profile.avg_message_length", equalTo("medium"))
                .extract()
                .path("id");

        operator()
                .get("/api/v1/users/{id}", id)
                .then()
                .statusCode(200)
                .body("email", equalTo(email))
                .body("name", equalTo("Anna"));
        login(signIn(email, PASSWORD)).then().statusCode(200).body("user_id", equalTo(id));
        login(new JsonObject().put("phone_number", number).put("password", PASSWORD))
                .then()
                .statusCode(200)
                .body("user_id", equalTo(id));
    }

    @Test
    void tellsEverybodyOnceAndLeavesALineInTheAudit() {
        String email = newEmail();
        var created = register(new JsonObject().put("email", email))
                .then()
                .statusCode(201)
                .extract();
        UUID id = UUID.fromString(created.path("id"));

        assertThat(created.header("Location")).endsWith("/api/v1/users/" + id);
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            assertThat(KafkaProbe.text(kafka.awaitOne(
                            "user-activated", event -> id.toString().equals(event.key()))))
                    .contains("\"channel\":\"web\"")
                    .doesNotContain(email);
        }
        assertThat(database.number("select count(*) from audit_entry where action = 'user.create' and user_id = ?", id))
                .isEqualTo(1);
        operator().get("/api/v1/users/{id}", id).then().body("phone_number", nullValue());
    }

    @Test
    void isFoundByAddressAndListedFirst() {
        String email = newEmail();
        String id = register(new JsonObject().put("email", email))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        operator()
                .body(new JsonObject()
                        .put("email", email.toUpperCase(Locale.ROOT))
                        .encode())
                .post("/api/v1/users/search")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
        operator()
                .body(new JsonObject()
                        .put("email", email)
                        .put("phone_number", newNumber())
                        .encode())
                .post("/api/v1/users/search")
                .then()
                .statusCode(422);
        String cursor = operator()
                .get("/api/v1/users?status=active&limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .extract()
                .path("next_cursor");
        operator()
                .get("/api/v1/users?limit=200&cursor={cursor}", cursor)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        operator().get("/api/v1/users?status=gone").then().statusCode(422);
        Asking.service().get("/api/v1/users?limit=1").then().statusCode(200);
        assertThat(database.number("select count(*) from audit_entry where action = 'profile.list'"))
                .isPositive();
    }

    @Test
    void keepsNeitherAddressNorPasswordInTheClear() {
        String email = newEmail();
        register(new JsonObject()
                        .put("email", email)
                        .put("display_name", "Wilhelmine")
                        .put("password", PASSWORD))
                .then()
                .statusCode(201);

        assertThat(database.placesOf(email)).isEmpty();
        assertThat(database.placesOf("Wilhelmine")).isEmpty();
        assertThat(database.placesOf("argon2id")).isEmpty();
    }

    @Test
    void givesAnAddressOnceHoweverManyAskAtOnce() throws Exception {
        String email = newEmail();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Integer> asked =
                    () -> register(new JsonObject().put("email", email)).statusCode();
            List<Integer> answers = threads
                    .invokeAll(IntStream.range(0, 32).mapToObj(i -> asked).toList())
                    .stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .collect(Collectors.toList());
            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesWhatSomebodyElseHas() {
        String email = newEmail();
        String number = newNumber();
        register(new JsonObject().put("email", email).put("phone_number", number))
                .then()
                .statusCode(201);

        register(new JsonObject().put("email", " " + email.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(409)
                .body("code", equalTo("identity:email.taken"));
        register(new JsonObject().put("phone_number", number).put("email", newEmail()))
                .then()
                .statusCode(409)
                .body("code", equalTo("identity:phone.taken"));
    }

    @Test
    void takesAPasswordThatAnotherHouseHashedAndKeepsItAnewAtTheFirstSignIn() {
        String email = newEmail();
        String id = register(new JsonObject()
                        .put("email", email)
                        .put("password_hash", "$2a$10$fVH8e28OQRj9tqiDXs1e1uxpsjN0c7II7YPKXua2NAKYvM6iQk7dq"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String kept = hashOf(id);

        login(signIn(email, "abcdefghijklmnopqrstuvwx")).then().statusCode(401);
        assertThat(hashOf(id)).isEqualTo(kept);
        login(signIn(email, "abcdefghijklmnopqrstuvwxyz")).then().statusCode(200);
        String anew = hashOf(id);
        assertThat(anew).isNotEqualTo(kept);
        login(signIn(email, "abcdefghijklmnopqrstuvwxyz")).then().statusCode(200);
        assertThat(hashOf(id)).isEqualTo(anew);
    }

    private String hashOf(String id) {
        return String.valueOf(database.rows(
                        "select encode(hash_sealed, 'hex') as kept from password_credential where user_id = ?",
                        UUID.fromString(id))
                .get(0)
                .get("kept"));
    }

    @ParameterizedTest
    @CsvSource({
        "password1234567, common",
        "short one, too-short",
        "Wilhelmine-Wilhelmine, similar",
    })
    void tellsWhyAPasswordIsRefused(String password, String reason) {
        register(new JsonObject()
                        .put("email", newEmail())
                        .put("display_name", "Wilhelmine")
                        .put("password", password))
                .then()
                .statusCode(422)
                .body("code", equalTo("auth:password.refused"))
                .body("reasons", hasItem(reason))
                .body("errors.pointer", hasItem("#/password"));
    }

    @Test
    void namesEveryFault() {
        register(new JsonObject()
                        .put("email", "nobody")
                        .put("phone_number", "12")
                        .put("tier", "gold")
                        .put("timezone", "Mars/Olympus")
                        .put("language", "?")
                        .put("admin", true))
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"))
                .body(
                        "errors.pointer",
                        hasItems("#/email", "#/phone_number", "#/tier", "#/timezone", "#/language", "#/admin"));
        register(new JsonObject().put("display_name", "Nobody")).then().statusCode(422);
        register(new JsonObject().put("email", newEmail()).put("password_hash", "secret"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", endsWith("password_hash"));
        operator().body("[]").post("/api/v1/users").then().statusCode(422);
        operator().post("/api/v1/users").then().statusCode(400);
    }

    @Test
    void registersOthersForOperatorsAlone() {
        UUID somebody = Asking.idOf(Asking.newcomer());
        asking.person(somebody).body("{}").post("/api/v1/users").then().statusCode(403);
        Asking.service().body("{}").post("/api/v1/users").then().statusCode(403);
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/users")
                .then()
                .statusCode(422);
    }
}
