package dev.pluto.identity.session;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.service;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.refresh;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.identity.Asking;
import dev.pluto.identity.RedisDoor;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a session ends, its access token does within a second. */
@QuarkusTest
class SessionEndsResourceTest {

    /** A second, on a machine that has nothing else to do. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Duration A_WHILE = Duration.ofMinutes(3);
    private static final String LIST = "pluto:ended-sessions";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String email = newEmail();
    private UUID userId;

    @Inject
    @RedisClientName("tester")
    RedisDataSource redis;

    @BeforeEach
    void register() {
        userId = registered(email);
    }

    @AfterEach
    void open() {
        RedisDoor.open();
    }

    /** Each way there is. */
    enum Way {
        SIGN_OUT((test, session) ->
                as(test.access(session)).post("/api/v1/auth/logout").then().statusCode(204)),
        ONE((test, session) -> as(test.access(test.signedIn()))
                .delete("/api/v1/users/sessions/{id}", session.getString("session_id"))
                .then()
                .statusCode(204)),
        ALL((test, session) -> as(test.access(session))
                .delete("/api/v1/users/sessions/all")
                .then()
                .statusCode(204)),
        LIMIT((test, session) -> Stream.generate(test::signedIn).limit(10).forEach(next -> {})),
        REUSE((test, session) -> {
            String token = session.getString("refresh_token");
            refresh(token).then().statusCode(200);
            test.database.update(
                    "update refresh_token set replaced_at = replaced_at - interval '31 seconds' where user_id = ?",
                    test.userId);
            refresh(token).then().statusCode(401);
        }),
        PASSWORD_CHANGED((test, session) -> as(test.access(test.signedIn()))
                .body(new JsonObject()
                        .put("current_password", PASSWORD)
                        .put("new_password", "walnut cello harbour mist")
                        .encode())
                .put("/api/v1/auth/password")
                .then()
                .statusCode(204)),
        BLOCK((test, session) -> service()
                .body("{\"blocked\":true,\"revision\":1,\"operator\":\"olga\"}")
                .put("/api/v1/internal/users/{id}/block", test.userId)
                .then()
                .statusCode(200)),
        OPERATOR((test, session) -> Asking.operator()
                .delete("/api/v1/users/{id}/sessions", test.userId)
                .then()
                .statusCode(204));

        private final BiConsumer<SessionEndsResourceTest, JsonObject> ends;

        Way(BiConsumer<SessionEndsResourceTest, JsonObject> ends) {
            this.ends = ends;
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void endsItsTokenSoon(Way way) {
        JsonObject session = signedIn();
        assertThat(statusOf(session)).isEqualTo(200);

        way.ends.accept(this, session);

        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(statusOf(session)).isEqualTo(401));
    }

    @Test
    void whatCannotBeToldWaitsAndIsToldWhenRedisIsBack() {
        JsonObject session = signedIn();
        assertThat(statusOf(session)).isEqualTo(200);
        RedisDoor.close();

        as(access(session)).post("/api/v1/auth/logout").then().statusCode(204);

        assertThat(statusOf(session)).as("lives on as long as the token").isEqualTo(200);
        assertThat(untold()).isOne();
        RedisDoor.open();
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(statusOf(session)).isEqualTo(401));
        await().atMost(A_WHILE).untilAsserted(() -> assertThat(untold()).isZero());
    }

    @Test
    void aRedisThatLostTheListIsToldAgain() {
        JsonObject session = signedIn();
        as(access(session)).post("/api/v1/auth/logout").then().statusCode(204);
        await().atMost(SOON).until(() -> isListed(session));

        redis.key().del(LIST, LIST + ":whole");

        await().atMost(A_WHILE).until(() -> isListed(session) && redis.key().exists(LIST + ":whole"));
        assertThat(redis.key().ttl(LIST)).as("the life of an access token").isBetween(1L, 905L);
        await().atMost(A_WHILE)
                .untilAsserted(
                        () -> Asking.operator().get("/api/v1/audit").then().statusCode(200));
    }

    @Test
    void nobodyButOperatorsEndsTheSessionsOfOthers() {
        JsonObject session = signedIn();

        as(access(session)).delete("/api/v1/users/{id}/sessions", userId).then().statusCode(403);
        service().delete("/api/v1/users/{id}/sessions", userId).then().statusCode(403);
        Asking.operator()
                .delete("/api/v1/users/{id}/sessions", UUID.randomUUID())
                .then()
                .statusCode(404);

        assertThat(statusOf(session)).isEqualTo(200);
        Asking.operator().delete("/api/v1/users/{id}/sessions", userId).then().statusCode(204);
        assertThat(database.number(
                        "select count(*) from audit_entry where user_id = ? and action = 'session.end'", userId))
                .isOne();
        assertThat(database.rows("select ended_by from session where user_id = ?", userId))
                .extracting(row -> row.get("ended_by"))
                .containsExactly("operator");
    }

    private long untold() {
        return database.number(
                "select count(*) from session_end e join session s on s.session_id = e.session_id"
                        + " where s.user_id = ? and e.told_at is null",
                userId);
    }

    private boolean isListed(JsonObject session) {
        return String.valueOf(redis.execute("XRANGE", LIST, "-", "+")).contains(session.getString("session_id"));
    }

    private JsonObject signedIn() {
        return new JsonObject(
                login(signIn(email, PASSWORD)).then().statusCode(200).extract().asString());
    }

    private String access(JsonObject session) {
        return session.getString("access_token");
    }

    private int statusOf(JsonObject session) {
        return as(access(session)).get("/api/v1/auth/mfa").statusCode();
    }
}
