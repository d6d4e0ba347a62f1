package dev.pluto.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tokens of applications at a service: the person's, and no more than what the person let them do. */
@QuarkusTest
class ApplicationTokensResourceTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();

    @Test
    void actsAsThePersonWithinItsScopes() {
        get("/sample/person", application("tasks:read")).statusCode(200).body(equalTo("\"" + ANNA + "\""));
        get("/sample/caller", application("tasks:read", "profile"))
                .body("person", equalTo(true))
                .body("operator", equalTo(false))
                .body("service", equalTo(false));
        get("/sample/meant?user_id=" + UUID.randomUUID(), application("tasks:read"))
                .statusCode(404);
    }

    @Test
    void opensNothingElse() {
        for (String[] scopes : new String[][] {
            {}, {"openid"}, {"profile"}, {"memories:read", "tasks:write"}, {"person"}, {"user"}, {"sessions:manage"}
        }) {
            get("/sample/caller", application(scopes)).statusCode(403);
        }
        get("/sample/operators", application("tasks:read", "audit:read")).statusCode(403);
        get("/sample/recall", application("tasks:read", Scopes.MEMORY_RECALL)).statusCode(403);
    }

    @Test
    void mayNotDoWhatItsScopesDoNotSayEvenBehindAnOpenDoor() {
        given().auth()
                .oauth2(application("tasks:read"))
                .post("/sample/keys/{owner}", ANNA)
                .then()
                .statusCode(403);
    }

    @Test
    void isRefusedWhenItIsMoreThanOneThingOrBelongsToNoSession() {
        String scope = "tasks:read";
        get("/sample/caller", Tokens.of(Set.of("pluto"), ANNA.toString(), Set.of("application"), scope))
                .statusCode(401);
        for (String other : new String[] {Roles.PERSON, Roles.OPERATOR, Roles.SERVICE}) {
            get(
                            "/sample/caller",
                            Tokens.of(
                                    Set.of("pluto", "pluto-sample"),
                                    ANNA.toString(),
                                    Set.of("application", other),
                                    scope))
                    .statusCode(401);
        }
    }

    private static String application(String... scopes) {
        return Tokens.application(ANNA, SESSION, "calendar", scopes);
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }
}
