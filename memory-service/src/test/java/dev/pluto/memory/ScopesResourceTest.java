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

/** Each endpoint that services may call, with each scope there is. */
@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class ScopesResourceTest {

    private static final String MEMORIES = "/api/v1/memories";
    private static final String HABITS = "/api/v1/habits";
    private static final String CONTACTS = "/api/v1/contacts";
    private static final String SNAPSHOTS = "/api/v1/snapshots";
    private static final String INTERNAL = "/api/v1/internal/";
    private static final List<String> SCOPES = List.of(
            "memory:recall",
            "memory:read",
            "memory:write",
            "fact:read",
            "fact:write",
            "list:read",
            "list:write",
            "vector:read",
            "profile:read",
            "task:plan");

    private static final String NOON = "2026-03-02T12:00:00Z";

    private final UUID anna = UUID.randomUUID();
    private final UUID none = UUID.randomUUID();

    private final Map<String, List<Function<RequestSpecification, Response>>> endpoints = Map.of(
            "memory:recall",
            List.of(
                    as -> as.body(Map.of("user_id", anna, "query", "x")).post("/api/v1/internal/recall"),
                    as -> as.body(Map.of("user_id", anna)).post(INTERNAL + "snapshots"),
                    as -> as.body(Map.of("user_id", anna, "who", "x")).post(INTERNAL + "auto-confirm"),
                    as -> as.get(MEMORIES + "/search?query=x&user_id=" + anna)),
            "memory:read",
            List.of(
                    as -> as.get(MEMORIES + "?user_id=" + anna),
                    as -> as.get(MEMORIES + "/" + none),
                    as -> as.get(MEMORIES + "/" + none + "/interactions"),
                    as -> as.get(HABITS + "?user_id=" + anna),
                    as -> as.get(HABITS + "/" + none),
                    as -> as.get(MEMORIES + "/retention?user_id=" + anna),
                    as -> as.get(SNAPSHOTS + "?user_id=" + anna),
                    as -> as.get(SNAPSHOTS + "/" + none),
                    as -> as.get(CONTACTS + "?user_id=" + anna),
                    as -> as.get(CONTACTS + "/" + none + "?user_id=" + anna),
                    as -> as.get("/api/v1/relationships?user_id=" + anna)),
            "memory:write",
            List.of(
                    as -> as.body(Map.of("name", "x")).post(CONTACTS + "?user_id=" + anna),
                    as -> as.body(Map.of("name", "x")).put(CONTACTS + "/" + none + "?user_id=" + anna),
                    as -> as.body(Map.of("contact_id", none)).post(CONTACTS + "/" + none + "/join?user_id=" + anna),
                    as -> as.delete(CONTACTS + "/" + none + "?user_id=" + anna),
                    as -> as.post(HABITS + "/" + none + "/confirm"),
                    as -> as.post(HABITS + "/" + none + "/decline"),
                    as -> as.post(HABITS + "/" + none + "/pause"),
                    as -> as.delete(HABITS + "/" + none),
                    as -> as.post(SNAPSHOTS + "/" + none + "/regenerate"),
                    as -> as.body(Map.of("content", "x")).post(MEMORIES + "?user_id=" + anna),
                    as -> as.body(Map.of("content", "x")).put(MEMORIES + "/" + none),
                    as -> as.body(Map.of("subject", "x")).post(MEMORIES + "/forgettings/preview?user_id=" + anna),
                    as -> as.body(Map.of("token", "x")).post(MEMORIES + "/forgettings?user_id=" + anna),
                    as -> as.delete(MEMORIES + "/" + none),
                    as -> as.body(Map.of("outcome", "used")).post(MEMORIES + "/" + none + "/interactions")),
            "fact:read",
            List.of(
                    as -> as.body(Map.of("user_id", anna, "question", "x")).post(INTERNAL + "facts/answer"),
                    as -> as.body(Map.of("user_id", anna, "message_id", none, "subject", "x"))
                            .post(INTERNAL + "subjects/count"),
                    as -> as.body(Map.of("user_id", anna)).post(INTERNAL + "facts/recount")),
            "fact:write",
            List.of(
                    as -> as.body(Map.of("user_id", anna, "message_id", none, "text", "x", "said_at", NOON))
                            .post(INTERNAL + "facts/remember"),
                    as -> as.body(Map.of("user_id", anna, "message_id", none, "words", "x"))
                            .post(INTERNAL + "facts/forget"),
                    as -> as.body(Map.of("user_id", anna, "message_id", none, "wish_id", none, "subject", "x"))
                            .post(INTERNAL + "subjects/forget"),
                    as -> as.body(Map.of("user_id", anna, "deed", none)).post(INTERNAL + "facts/undo")),
            "list:read",
            List.of(as -> as.body(Map.of("user_id", anna, "list", "x")).post(INTERNAL + "lists/show")),
            "list:write",
            List.of(
                    as -> as.body(Map.of(
                                    "user_id", anna, "deed", none, "list", "x", "verb", "clear", "items", List.of()))
                            .post(INTERNAL + "lists/change"),
                    as -> as.body(Map.of("user_id", anna, "deed", none)).post(INTERNAL + "lists/undo")),
            "vector:read",
            List.of(as -> as.body(Map.of("texts", List.of("x"))).post(INTERNAL + "vectors")));

    @Test
    void anEndpointIsOpenedByItsScopeAlone() {
        for (String scope : SCOPES) {
            endpoints.forEach((needed, requests) -> requests.forEach(request -> {
                int status = statusOf(request, Tokens.service("messaging", scope));
                if (scope.equals(needed)) {
                    assertThat(status).as("%s with its scope", needed).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s with %s", needed, scope).isEqualTo(403);
                }
            }));
        }
    }

    @Test
    void noEndpointIsOpenedByATokenForAnotherService() {
        endpoints.forEach((needed, requests) -> requests.forEach(request -> {
            assertThat(statusOf(request, Tokens.serviceAt("identity", "messaging", needed)))
                    .as(needed)
                    .isEqualTo(401);
            assertThat(statusOf(request, Tokens.of("messaging", "service")))
                    .as("%s as before there were scopes", needed)
                    .isEqualTo(401);
        }));
    }

    private static int statusOf(Function<RequestSpecification, Response> request, String token) {
        return request.apply(given().auth().oauth2(token).contentType("application/json"))
                .statusCode();
    }
}
