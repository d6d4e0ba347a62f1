package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is granted a role acts in it at all four services, and no longer than it is granted. */
@ExtendWith(InTheWorld.class)
class GrantedRoleTest {

    private static final String PASSWORD = "tuba lantern orbit kettle";
    /** A second, on a machine that has nothing else to do. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world;
    private final Operator operator;

    GrantedRoleTest(World world) {
        this.world = world;
        this.operator = world.operator();
    }

    @Test
    void aRoleThatIsTakenIsGoneEverywhereSoon() throws Exception {
        try (Person ida = world.stranger()) {
            ida.asks("My parrot is called Balthazar.");
            ida.profile();
            List<String> everywhere = List.of(
                    "/api/v1/users/" + ida.id(),
                    "/api/v1/conversations?user_id=" + ida.id(),
                    "/api/v1/memories?user_id=" + ida.id(),
                    "/api/v1/tasks?user_id=" + ida.id());
            String email = "helper-%s@mail.example".formatted(UUID.randomUUID());
            operator.register(new JsonObject().put("email", email).put("password", PASSWORD));
            JsonObject helper = operator.tell(
                    "/api/v1/auth/login", new JsonObject().put("email", email).put("password", PASSWORD));
            String own = helper.getString("access_token");
            String role = made("carer-" + UUID.randomUUID().toString().substring(0, 8));
            String roles = "/api/v1/users/" + helper.getString("user_id") + "/roles";
            assertThat(operator.post(roles, new JsonObject().put("role_id", role), operator.token())
                            .statusCode())
                    .isEqualTo(201);
            HttpResponse<String> acting =
                    operator.post("/api/v1/auth/act", new JsonObject().put("role", name(role)), own);
            assertThat(acting.statusCode()).as(acting.body()).isEqualTo(200);
            String token = new JsonObject(acting.body()).getString("access_token");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(statuses(everywhere, token)).containsOnly(200));
            assertThat(statuses(everywhere, own)).as("as themselves").doesNotContain(200);
            assertThat(operator.get("/api/v1/audit", token).statusCode()).isEqualTo(403);

            operator.delete(roles + "/" + role);

            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(25))
                    .untilAsserted(() -> assertThat(statuses(everywhere, token)).containsOnly(401));
            assertThat(operator.get("/api/v1/users/me", own).statusCode()).isEqualTo(200);
        }
    }

    private String made(String name) {
        HttpResponse<String> made = operator.post(
                "/api/v1/roles",
                new JsonObject()
                        .put("name", name)
                        .put("parent", "support")
                        .put("permissions", List.of("memories:read")),
                operator.token());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return new JsonObject(made.body()).getString("id");
    }

    private String name(String role) {
        return operator.list("/api/v1/roles").stream()
                .filter(one -> role.equals(one.getString("id")))
                .map(one -> one.getString("name"))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> statuses(List<String> paths, String token) {
        return paths.stream()
                .map(path -> operator.get(path, token).statusCode())
                .toList();
    }
}
