package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What an application may do with the conversations of the person who let it. */
@QuarkusTest
class ApplicationsResourceTest extends MessagingTest {

    private static final String CONVERSATIONS = "/api/v1/conversations";

    private final UUID anna = UUID.randomUUID();
    private final UUID none = UUID.randomUUID();

    private final List<Function<RequestSpecification, Response>> looks = List.of(
            as -> as.get(CONVERSATIONS),
            as -> as.get(CONVERSATIONS + "/" + none),
            as -> as.get(CONVERSATIONS + "/" + none + "/messages"),
            as -> as.get("/chat/session/" + anna));
    private final List<Function<RequestSpecification, Response>> others = List.of(
            as -> as.get("/admin/conversations"),
            as -> as.get("/api/v1/deliveries"),
            as -> as.get("/api/v1/users/" + anna + "/consent"),
            as -> as.body("{\"message\":\"x\"}").post("/admin/conversation/" + none + "/message"),
            as -> as.post(CONVERSATIONS + "/" + none + "/takeover"));

    private RequestSpecification with(String... scopes) {
        return given().auth()
                .oauth2(Tokens.application(anna, UUID.randomUUID(), "calendar", scopes))
                .contentType("application/json");
    }

    @Test
    void seesConversationsWhereItMayAndNothingElse() {
        looks.forEach(look ->
                assertThat(look.apply(with("conversations:read")).statusCode()).isIn(200, 404));
        others.forEach(other -> assertThat(
                        other.apply(with("conversations:read", "profile")).statusCode())
                .isEqualTo(403));
    }

    @Test
    void withTheProfileAloneItSeesNothing() {
        for (String scope : List.of("profile", "openid", "memories:read", "tasks:read", "conversations:review")) {
            looks.forEach(
                    look -> assertThat(look.apply(with(scope)).statusCode()).isEqualTo(403));
        }
    }
}
