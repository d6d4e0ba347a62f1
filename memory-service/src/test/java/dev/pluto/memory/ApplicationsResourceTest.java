package dev.pluto.memory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What an application may do with what Pluto remembers of the person who let it. */
@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class ApplicationsResourceTest {

    private static final String MEMORIES = "/api/v1/memories";
    private static final String HABITS = "/api/v1/habits";

    private final UUID anna = UUID.randomUUID();
    private final UUID none = UUID.randomUUID();

    private final List<Function<RequestSpecification, Response>> looks = List.of(
            as -> as.get(MEMORIES),
            as -> as.get(MEMORIES + "/search?query=x"),
            as -> as.get(MEMORIES + "/" + none),
            as -> as.get(MEMORIES + "/" + none + "/interactions"),
            as -> as.get(HABITS),
            as -> as.get(HABITS + "/" + none));
    private final List<Function<RequestSpecification, Response>> changes = List.of(
            as -> as.body(Map.of("type", "fact", "content", "x")).post(MEMORIES),
            as -> as.body(Map.of("type", "fact", "content", "x")).put(MEMORIES + "/" + none),
            as -> as.delete(MEMORIES + "/" + none),
            as -> as.post(HABITS + "/" + none + "/confirm"),
            as -> as.delete(HABITS + "/" + none));

    private RequestSpecification with(String... scopes) {
        return given().auth()
                .oauth2(Tokens.application(anna, UUID.randomUUID(), "calendar", scopes))
                .contentType("application/json");
    }

    private void forbids(List<Function<RequestSpecification, Response>> requests, String... scopes) {
        requests.forEach(request -> assertThat(request.apply(with(scopes)).statusCode())
                .as(List.of(scopes).toString())
                .isEqualTo(403));
    }

    private void lets(List<Function<RequestSpecification, Response>> requests, String... scopes) {
        requests.forEach(request -> assertThat(request.apply(with(scopes)).statusCode())
                .as(List.of(scopes).toString())
                .isIn(200, 201, 204, 404));
    }

    @Test
    void withTheProfileAloneItSeesNothing() {
        for (String other : List.of("profile", "openid", "profile:write", "tasks:read", "conversations:read")) {
            forbids(looks, other);
            forbids(changes, other);
        }
        forbids(looks);
    }

    @Test
    void readsOrChangesAsItMay() {
        lets(looks, "memories:read");
        forbids(changes, "memories:read");
        lets(changes, "memories:write");
        forbids(looks, "memories:write", "profile");
    }

    @Test
    void whatServicesMayIsNotForIt() {
        for (String scope : List.of("memory:recall", "memory:read", "fact:read", "vector:read")) {
            assertThat(with(scope, "memories:read")
                            .body(Map.of("user_id", anna, "query", "x"))
                            .post("/api/v1/internal/recall")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void seesNobodyElses() {
        assertThat(with("memories:read").get(MEMORIES + "?user_id=" + none).statusCode())
                .isEqualTo(404);
    }
}
