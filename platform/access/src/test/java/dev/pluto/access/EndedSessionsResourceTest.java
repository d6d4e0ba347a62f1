package dev.pluto.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Sessions that end while their tokens live, and a Redis that is really stopped. */
@QuarkusTest
class EndedSessionsResourceTest {

    private static final Duration LIFE = Duration.ofMinutes(15);

    /** A second, on a machine that has nothing else to do. */
    private static final Duration SOON = Duration.ofSeconds(30);

    /** What a stopped process and a busy machine may add. */
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    private final UUID anna = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final String token = Tokens.person(anna, session);

    /** Given by {@link OwnRedis}. */
    private Runnable stopRedis = EndedSessionsResourceTest::notGiven;

    private Runnable startRedis = EndedSessionsResourceTest::notGiven;

    private static void notGiven() {
        throw new IllegalStateException("there is no Redis of our own");
    }

    @Test
    void soonRefusesATokenOfAnEndedSessionAndNoOther() {
        String other = Tokens.person(anna, UUID.randomUUID());
        String operators = Tokens.operator("ops", session);
        assertThat(statusOf(token)).isEqualTo(200);
        assertThat(statusOf(operators)).isEqualTo(200);

        OwnRedis.end(session, LIFE);

        becomes(401, token, SOON);
        ask(token).then().body("code", equalTo("access:unauthenticated"));
        assertThat(ask(token).header("WWW-Authenticate")).contains("invalid_token");
        assertThat(statusOf(operators)).isEqualTo(401);
        assertThat(statusOf(other)).isEqualTo(200);
        assertThat(statusOf(Tokens.person(anna))).isEqualTo(200);
    }

    @Test
    void readsALongListToItsEnd() {
        for (int i = 0; i < EndedList.PAGE + 10; i++) {
            OwnRedis.end(UUID.randomUUID(), LIFE);
        }
        OwnRedis.end(session, LIFE);

        becomes(401, token, SOON);
    }

    @Test
    void forgetsASessionNoTokenOfWhichLives() {
        OwnRedis.end(session, Duration.ofSeconds(5));
        becomes(401, token, SOON);

        becomes(200, token, A_WHILE);
    }

    @Test
    void withoutRedisPersonsAreLetInByTheirTokenAndOperatorsNot() {
        UUID ended = UUID.randomUUID();
        OwnRedis.end(ended, LIFE);
        becomes(401, Tokens.person(anna, ended), SOON);
        stopRedis.run();
        try {
            becomes(503, Tokens.operator("ops"), A_WHILE);
            Response refused = ask(Tokens.operator("ops"));
            refused.then().body("code", equalTo("access:unsure"));
            assertThat(refused.header("Retry-After")).isNotBlank();
            assertThat(statusOf(Tokens.of(anna.toString(), Roles.PERSON, Roles.OPERATOR)))
                    .as("may do more than a person")
                    .isEqualTo(503);
            assertThat(statusOf(SampleServers.service(Scopes.MEMORY_READ)))
                    .as("has no session")
                    .isEqualTo(200);
            assertThat(statusOf(token)).isEqualTo(200);
            assertThat(statusOf(Tokens.person(anna, ended)))
                    .as("was known before")
                    .isEqualTo(401);
        } finally {
            startRedis.run();
        }

        becomes(200, Tokens.operator("ops"), A_WHILE);
        OwnRedis.end(session, LIFE);
        becomes(401, token, SOON);
    }

    @Test
    void aRedisThatLostItsListSaysNothingUntilItIsWholeAgain() {
        UUID ended = UUID.randomUUID();
        OwnRedis.end(ended, LIFE);
        becomes(401, Tokens.person(anna, ended), SOON);

        OwnRedis.loseAll();

        becomes(503, Tokens.operator("ops"), A_WHILE);
        assertThat(statusOf(Tokens.person(anna, ended))).isEqualTo(401);
        OwnRedis.end(session, LIFE);
        OwnRedis.beginList();
        becomes(200, Tokens.operator("ops"), A_WHILE);
        becomes(401, token, SOON);
    }

    @Test
    void refusesATokenThatNamesNoSessionOfOurs() {
        assertThat(statusOf(Tokens.inSession(anna, "no id"))).isEqualTo(401);
    }

    private static void becomes(int status, String token, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        List<Integer> seen = new ArrayList<>();
        do {
            seen.add(statusOf(token));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        } while (seen.get(seen.size() - 1) != status && System.nanoTime() < end);
        assertThat(seen).last().isEqualTo(status);
    }

    private static int statusOf(String token) {
        return ask(token).statusCode();
    }

    private static Response ask(String token) {
        return given().auth().oauth2(token).get("/sample/caller");
    }
}
