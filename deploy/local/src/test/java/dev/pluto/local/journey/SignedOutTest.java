package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.suite.Part;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is signed out is out of all four services, long before their token ends. */
@ExtendWith(InTheWorld.class)
class SignedOutTest {

    private static final String PASSWORD = "tuba lantern orbit kettle";
    /** A second, on a machine that has nothing else to do. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Duration A_WHILE = Duration.ofMinutes(3);

    /** One path of each service. */
    private static final List<String> EVERYWHERE =
            List.of("/api/v1/users/me", "/api/v1/conversations", "/api/v1/memories", "/api/v1/tasks");

    private final World world;
    private final Operator operator;

    SignedOutTest(World world) {
        this.world = world;
        this.operator = world.operator();
    }

    @Test
    void anEndedSessionIsRefusedEverywhereSoon() {
        String email = somebody();
        String token = signedIn(email);
        String other = signedIn(email);
        assertThat(statusesOf(token)).containsOnly(200);

        assertThat(operator.post("/api/v1/auth/logout", token).statusCode()).isEqualTo(204);

        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(25))
                .untilAsserted(() -> assertThat(statusesOf(token)).containsOnly(401));
        assertThat(statusesOf(other)).containsOnly(200);
    }

    @Test
    void whatEndsWhileRedisIsDeadIsRefusedWhenItIsBack() throws Exception {
        String email = somebody();
        String token = signedIn(email);
        assertThat(statusesOf(token)).containsOnly(200);
        world.suite().kill(Part.REDIS);
        try {
            assertThat(operator.post("/api/v1/auth/logout", token).statusCode()).isEqualTo(204);
            assertThat(statusesOf(token)).as("their token's own life").containsOnly(200);
            String operators = operator.token();
            await().atMost(A_WHILE)
                    .untilAsserted(() -> assertThat(statusesOf(operators)).containsOnly(503));
        } finally {
            world.suite().restart(Part.REDIS);
        }

        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(statusesOf(token)).containsOnly(401));
        assertThat(operator.get("/api/v1/audit", operator.token()).statusCode()).isEqualTo(200);
    }

    private List<Integer> statusesOf(String token) {
        return EVERYWHERE.stream()
                .map(path -> operator.get(path, token).statusCode())
                .toList();
    }

    private String somebody() {
        String email = "signed-out-%s@mail.example".formatted(UUID.randomUUID());
        operator.register(new JsonObject().put("email", email).put("password", PASSWORD));
        return email;
    }

    private String signedIn(String email) {
        JsonObject who = new JsonObject().put("email", email).put("password", PASSWORD);
        return operator.tell("/api/v1/auth/login", who).getString("access_token");
    }
}
