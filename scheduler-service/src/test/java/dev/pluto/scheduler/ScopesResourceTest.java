package dev.pluto.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each endpoint that services may call, with each scope there is. */
@SchedulerServiceTest
class ScopesResourceTest {

    private static final List<String> SCOPES =
            List.of("agenda:read", "task:plan", "task:read", "task:change", "memory:recall", "profile:read");

    private final UUID anna = UUID.randomUUID();

    private final Map<String, Function<RequestSpecification, Response>> endpoints = Map.of(
            "agenda:read",
            as -> as.get("/api/v1/internal/agenda?from=2031-05-06T00:00:00Z&to=2031-05-09T00:00:00Z&user_id=" + anna),
            "task:plan",
            as -> as.body("""
                    {"user_id": "%s", "text": "remind me at 8 to eat", "zone": "Europe/Berlin", "said_at": "2031-05-05T10:00:00Z"}
                    """.formatted(anna)).post("/api/v1/internal/reminders"),
            "task:read",
            as -> as.body("{\"user_id\": \"" + anna + "\"}").post("/api/v1/internal/reminders/list"),
            "task:change",
            as -> as.body("{\"user_id\": \"" + anna + "\", \"deed\": \"" + anna + "\"}")
                    .post("/api/v1/internal/reminders/undo"));

    @Test
    void anEndpointIsOpenedByItsScopeAlone() {
        for (String scope : SCOPES) {
            endpoints.forEach((needed, request) -> {
                int status = statusOf(request, Tokens.service("messaging", scope));
                assertThat(scope.equals(needed) ? status < 300 : status == 403)
                        .as("%s with %s: %s", needed, scope, status)
                        .isTrue();
            });
        }
    }

    @Test
    void noEndpointIsOpenedByATokenForAnotherService() {
        endpoints.forEach((needed, request) -> {
            assertThat(statusOf(request, Tokens.serviceAt("memory", "messaging", needed)))
                    .as(needed)
                    .isEqualTo(401);
            assertThat(statusOf(request, Tokens.of("messaging", "service")))
                    .as("%s as before there were scopes", needed)
                    .isEqualTo(401);
        });
    }

    @Test
    void whatIsForPersonsAndOperatorsIsNotForServices() {
        String token = Tokens.service("messaging", SCOPES.toArray(String[]::new));

        assertThat(statusOf(as -> as.get("/api/v1/tasks?user_id=" + anna), token))
                .isEqualTo(403);
    }

    private static int statusOf(Function<RequestSpecification, Response> request, String token) {
        return request.apply(given().auth().oauth2(token).contentType("application/json"))
                .statusCode();
    }
}
