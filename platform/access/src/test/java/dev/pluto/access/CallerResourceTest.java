package dev.pluto.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallerResourceTest {

    private static final UUID ANNA = UUID.fromString("9b0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a11");
    private static final UUID BEN = UUID.fromString("0c1f8d63-5f3b-4b64-9f5b-5e8f6d1f7b22");

    @Test
    void knowsThePersonByTheToken() {
        get("/sample/person", Tokens.person(ANNA)).statusCode(200).body(equalTo("\"" + ANNA + "\""));
    }

    @Test
    void tellsPersonOperatorAndServiceApart() {
        get("/sample/caller", Tokens.person(ANNA))
                .body("person", equalTo(true))
                .body("operator", equalTo(false))
                .body("service", equalTo(false))
                .body("name", equalTo("person"));
        get("/sample/caller", Tokens.operator("ops"))
                .body("subject", equalTo("ops"))
                .body("person", equalTo(false))
                .body("operator", equalTo(true))
                .body("name", equalTo("operator:ops"));
        for (String role : new String[] {Roles.SUPPORT, Roles.ADMIN}) {
            get("/sample/caller", Tokens.of("sue", role))
                    .body("person", equalTo(false))
                    .body("operator", equalTo(true));
        }
        get("/sample/caller", SampleServers.service(Scopes.MEMORY_READ))
                .body("service", equalTo(true))
                .body("person", equalTo(false))
                .body("name", equalTo("service:messaging"));
        get("/sample/caller", Tokens.of(ANNA.toString(), Roles.PERSON, Roles.OPERATOR))
                .body("person", equalTo(false))
                .body("operator", equalTo(true));
    }

    @Test
    void refusesPersonWhoseSubjectIsNoUserId() {
        get("/sample/person", Tokens.of("not-a-uuid", Roles.PERSON))
                .statusCode(403)
                .body("code", equalTo("access:forbidden"));
    }

    @Test
    void takesAPersonToMeanThemselves() {
        get("/sample/meant", Tokens.person(ANNA)).body("meant", equalTo(ANNA.toString()));
        get("/sample/meant?user_id=" + ANNA, Tokens.person(ANNA)).body("meant", equalTo(ANNA.toString()));
        get("/sample/meant?user_id=" + BEN, Tokens.person(ANNA))
                .statusCode(404)
                .body("code", equalTo("request:not-found"));
    }

    @Test
    void takesOthersToMeanWhomTheyName() {
        for (String token : new String[] {Tokens.operator("ops"), SampleServers.service(Scopes.MEMORY_READ)}) {
            get("/sample/meant?user_id=" + BEN, token).body("meant", equalTo(BEN.toString()));
            get("/sample/meant", token).body("meant", equalTo("nobody"));
        }
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }
}
