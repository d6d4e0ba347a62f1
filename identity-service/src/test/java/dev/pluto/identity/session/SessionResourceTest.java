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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import dev.pluto.identity.Asking;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionResourceTest {

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String email = newEmail();
    private UUID userId;

    @Inject
    Asking asking;

    @BeforeEach
    void register() {
        userId = registered(email);
    }

    private JsonObject signedIn() {
        return new JsonObject(
                login(signIn(email, PASSWORD)).then().statusCode(200).extract().asString());
    }

    private static JsonObject renewed(String token) {
        return new JsonObject(refresh(token).then().statusCode(200).extract().asString());
    }

    private void isOver(String token) {
        refresh(token).then().statusCode(401).body("code", equalTo("auth:session.ended"));
    }

    /** As if all of it had happened so long before. */
    private void age(String interval) {
        database.update(
                "update session set began_at = began_at - ?::interval, used_at = used_at - ?::interval,"
                        + " expires_at = expires_at - ?::interval where user_id = ?",
                interval,
                interval,
                interval,
                userId);
        database.update(
                "update refresh_token set replaced_at = replaced_at - ?::interval where user_id = ?", interval, userId);
    }

    @Test
    void staysSignedInByTheNewestToken() {
        JsonObject first = signedIn();
        String token = first.getString("refresh_token");

        for (int i = 0; i < 5; i++) {
            JsonObject next = renewed(token);
            assertThat(next.getString("refresh_token")).isNotEqualTo(token);
            assertThat(next.getString("session_id")).isEqualTo(first.getString("session_id"));
            as(next.getString("access_token")).get("/api/v1/users/me").then().statusCode(200);
            token = next.getString("refresh_token");
        }
    }

    @Test
    void aLostAnswerAndASecondTabEndNothing() {
        String token = signedIn().getString("refresh_token");

        String one = renewed(token).getString("refresh_token");
        String other = renewed(token).getString("refresh_token");

        assertThat(one).isNotEqualTo(other);
        renewed(one);
        renewed(other);
    }

    @Test
    void tabsThatRenewAtOnceAllStaySignedIn() throws Exception {
        String token = signedIn().getString("refresh_token");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 5; round++) {
                String shown = token;
                List<Future<Integer>> tabs = Stream.generate(
                                () -> threads.submit(() -> refresh(shown).statusCode()))
                        .limit(8)
                        .toList();
                for (Future<Integer> tab : tabs) {
                    assertThat(tab.get()).isEqualTo(200);
                }
                token = renewed(shown).getString("refresh_token");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aTokenThatTwoHaveEndsTheSessionOfBoth() {
        String stolen = signedIn().getString("refresh_token");
        String next = renewed(stolen).getString("refresh_token");
        age("31 seconds");

        isOver(stolen);

        isOver(next);
        assertThat(database.rows("select ended_by from session where user_id = ?", userId))
                .extracting(row -> row.get("ended_by"))
                .containsExactly("reuse");
    }

    @Test
    void isOverWhenItWasNotUsedForAnHourOrIsADayOld() {
        String idle = signedIn().getString("refresh_token");
        age("61 minutes");
        isOver(idle);

        String old = signedIn().getString("refresh_token");
        database.update(
                "update session set began_at = began_at - interval '24 hours',"
                        + " expires_at = expires_at - interval '24 hours' where user_id = ?",
                userId);
        isOver(old);
    }

    @Test
    void aBlockedPersonIsNotRenewed() {
        String token = signedIn().getString("refresh_token");
        service()
                .body("{\"blocked\":true,\"revision\":1,\"operator\":\"olga\"}")
                .put("/api/v1/internal/users/{id}/block", userId)
                .then()
                .statusCode(lessThanOrEqualTo(204));

        isOver(token);
    }

    @Test
    void listsWhereThePersonIsSignedInAndEndsOne() {
        JsonObject other = signedIn();
        JsonObject current = signedIn();
        String token = current.getString("access_token");

        as(token)
                .get("/api/v1/users/sessions")
                .then()
                .statusCode(200)
                .body("items.id", contains(current.getString("session_id"), other.getString("session_id")))
                .body("items.current", contains(true, false))
                .body("items.method", contains("password", "password"))
                .body("items[0].agent", equalTo("a test's browser"));
        as(token)
                .delete("/api/v1/users/sessions/{id}", other.getString("session_id"))
                .then()
                .statusCode(204);
        as(token)
                .delete("/api/v1/users/sessions/{id}", other.getString("session_id"))
                .then()
                .statusCode(404);

        isOver(other.getString("refresh_token"));
        as(token).get("/api/v1/users/sessions").then().body("items", hasSize(1));
    }

    @Test
    void endsAllOrAllOthers() {
        JsonObject one = signedIn();
        JsonObject two = signedIn();
        JsonObject current = signedIn();
        String token = current.getString("access_token");

        as(token).delete("/api/v1/users/sessions/all?keep_current=true").then().statusCode(204);
        isOver(one.getString("refresh_token"));
        isOver(two.getString("refresh_token"));
        String next = renewed(current.getString("refresh_token")).getString("refresh_token");

        as(token).delete("/api/v1/users/sessions/all").then().statusCode(204);
        isOver(next);
    }

    @Test
    void leaves() {
        JsonObject session = signedIn();

        as(session.getString("access_token")).post("/api/v1/auth/logout").then().statusCode(204);

        isOver(session.getString("refresh_token"));
    }

    @Test
    void theOneUnusedLongestMakesRoom() {
        List<JsonObject> sessions = Stream.generate(this::signedIn).limit(11).toList();

        isOver(sessions.get(0).getString("refresh_token"));
        renewed(sessions.get(1).getString("refresh_token"));
        as(sessions.get(10).getString("access_token"))
                .get("/api/v1/users/sessions")
                .then()
                .body("items", hasSize(10));
    }

    @Test
    void nobodySeesOrEndsAnothersSession() {
        JsonObject session = signedIn();
        UUID stranger = Asking.idOf(Asking.newcomer());

        asking.person(stranger).get("/api/v1/users/sessions").then().body("items", hasSize(0));
        asking.person(stranger)
                .delete("/api/v1/users/sessions/{id}", session.getString("session_id"))
                .then()
                .statusCode(404);
        asking.person(stranger).delete("/api/v1/users/sessions/all").then().statusCode(204);
        asking.person(stranger)
                .delete("/api/v1/users/sessions/all?keep_current=true")
                .then()
                .statusCode(422);
        asking.person(stranger).post("/api/v1/auth/logout").then().statusCode(404);
        Asking.operator().get("/api/v1/users/sessions").then().statusCode(403);

        renewed(session.getString("refresh_token"));
    }

    @Test
    void knowsNoTokenThatItDidNotGive() {
        for (String token :
                List.of("", "plr_", "x", signedIn().getString("access_token").substring(0, 100))) {
            refresh(token).then().statusCode(401).body("code", equalTo("auth:refresh.unknown"));
        }
        refresh(RefreshToken.random().text()).then().statusCode(401).body("code", equalTo("auth:refresh.unknown"));
        Asking.as("").body("{}").post("/api/v1/auth/refresh").then().statusCode(422);
    }

    @Test
    void keepsNoTokenInTheClear() {
        String token = signedIn().getString("refresh_token");

        assertThat(database.placesOf(token.substring(4))).isEmpty();
        assertThat(database.placesOf("a test's browser")).isEmpty();
    }
}
