package dev.pluto.identity;

import static dev.pluto.identity.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.identity.token.PersonTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each endpoint that services may call, with each scope there is. */
@QuarkusTest
class ScopesResourceTest {

    private static final String CONTACT = "{\"contact\":\"%s\",\"channel\":\"sms\"}";
    private static final String BLOCK = "{\"blocked\":false,\"revision\":1,\"operator\":\"olga\"}";
    private static final List<String> SCOPES = List.of(
            "identity:activate", "identity:block", "profile:read", "profile:write", "memory:recall", "task:plan");

    private UUID anna = new UUID(0, 0);

    private final Map<String, Map<String, Function<RequestSpecification, Response>>> endpoints = Map.of(
            "identity:activate",
            Map.of(
                    "activate",
                    as -> as.body(CONTACT.formatted(Asking.newNumber())).post("/api/v1/internal/activations")),
            "identity:block",
            Map.of("block", as -> as.body(BLOCK).put("/api/v1/internal/users/{id}/block", anna)),
            "profile:read",
            Map.of("read", as -> as.get("/api/v1/users/{id}", anna)),
            "profile:write",
            Map.of(
                    "details", as -> as.body("{\"name\":\"Anna\"}").patch("/api/v1/users/{id}", anna),
                    "style", as -> as.body("{}").patch("/api/v1/users/{id}/style", anna),
                    "preferences", as -> as.body("{}").patch("/api/v1/users/{id}/preferences", anna)));

    @Inject
    PersonTokens tokens;

    @BeforeEach
    void letAnnaCome() {
        anna = Asking.idOf(Asking.newcomer());
    }

    @Test
    void anEndpointIsOpenedByItsScopeAlone() {
        for (String scope : SCOPES) {
            endpoints.forEach((needed, requests) -> requests.forEach((name, request) -> assertThat(
                            request.apply(as(tokens.ofService("messaging", scope)))
                                    .statusCode())
                    .as("%s with %s", name, scope)
                    .matches(status -> scope.equals(needed) ? status < 300 : status == 403)));
        }
    }

    @Test
    void noEndpointIsOpenedByATokenForAnotherService() {
        for (String audience : List.of("pluto-memory", "pluto-scheduler", "pluto")) {
            endpoints.forEach((needed, requests) -> requests.forEach((name, request) -> assertThat(
                            request.apply(as(tokens.ofServiceAt(audience, "messaging", needed)))
                                    .statusCode())
                    .as("%s for %s", name, audience)
                    .isEqualTo(401)));
        }
    }

    @Test
    void whatIsForOperatorsOrPersonsIsNotForServices() {
        String token = tokens.ofService("messaging", SCOPES.toArray(String[]::new));

        assertThat(as(token).get("/api/v1/audit").statusCode()).isEqualTo(403);
        assertThat(as(token).get("/api/v1/users/me").statusCode()).isEqualTo(403);
        assertThat(as(token).body("{}").post("/api/v1/users/search").statusCode())
                .isEqualTo(403);
    }
}
