package dev.pluto.identity.signin;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static dev.pluto.identity.Registering.wrongUntilSlowedDown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.identity.Asking;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeviceResourceTest {

    private static final String DEVICES = "/api/v1/users/devices";

    /** A second, on a machine that has nothing else to do. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String email = newEmail();
    private UUID userId;

    @Inject
    Asking asking;

    @BeforeEach
    void register() {
        userId = registered(email);
    }

    @Test
    void listsWhatThePersonHasSignedInWith() {
        on("telephone of anna");
        String token = access(on("laptop of anna"));
        on("laptop of anna");
        access(new JsonObject(login(signIn(email, PASSWORD)).asString()));

        as(token)
                .get(DEVICES)
                .then()
                .statusCode(200)
                .body("items.sessions", contains(2, 1))
                .body("items.name", contains("a test's browser", "a test's browser"))
                .body("items[0].first_seen_at", notNullValue())
                .body("items[0].last_seen_at", notNullValue());
        assertThat(database.placesOf("laptop of anna")).isEmpty();
    }

    @Test
    void forgetsOneWhichIsSignedOutAndAStrangerFromThenOn() {
        JsonObject telephone = on("telephone of anna");
        String token = access(on("laptop of anna"));
        String id = as(token).get(DEVICES).then().extract().path("items[1].id");

        as(token).delete(DEVICES + "/{id}", id).then().statusCode(204);

        as(token).delete(DEVICES + "/{id}", id).then().statusCode(404);
        as(token).get(DEVICES).then().body("items", hasSize(1));
        await().atMost(SOON)
                .untilAsserted(() -> as(access(telephone)).get(DEVICES).then().statusCode(401));
        wrongUntilSlowedDown(email);
        assertThat(login(signIn(email, PASSWORD).put("device_id", "laptop of anna"))
                        .statusCode())
                .as("still known")
                .isEqualTo(200);
        assertThat(login(signIn(email, PASSWORD).put("device_id", "telephone of anna"))
                        .statusCode())
                .as("waits as any stranger")
                .isEqualTo(429);
    }

    @Test
    void nobodySeesOrForgetsAnothers() {
        on("telephone of anna");
        String id = as(access(on("telephone of anna")))
                .get(DEVICES)
                .then()
                .extract()
                .path("items[0].id");
        UUID stranger = Asking.idOf(Asking.newcomer());

        asking.person(stranger).get(DEVICES).then().body("items", hasSize(0));
        asking.person(stranger).delete(DEVICES + "/{id}", id).then().statusCode(404);
        operator().get(DEVICES).then().statusCode(403);
    }

    @Test
    void tellsWhenThePersonSignedInLast() {
        asking.person(userId).get("/api/v1/users/me").then().body("last_login_at", nullValue());
        Instant before = Instant.now();

        String token = access(on("telephone of anna"));

        Instant own = Instant.parse(as(token)
                .get("/api/v1/users/me")
                .then()
                .statusCode(200)
                .extract()
                .path("last_login_at"));
        assertThat(own).isBetween(before.minusSeconds(1), Instant.now());
        operator()
                .get("/api/v1/users?limit=1")
                .then()
                .body("items[0].id", equalTo(userId.toString()))
                .body("items[0].last_login_at", equalTo(own.toString()));
    }

    private JsonObject on(String device) {
        return new JsonObject(login(signIn(email, PASSWORD).put("device_id", device))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String access(JsonObject session) {
        return session.getString("access_token");
    }
}
