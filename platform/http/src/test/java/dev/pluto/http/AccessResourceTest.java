package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessResourceTest {

    private static final String ANNA = "9b0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a11";

    @Test
    void opensToTheRolesOfTheEndpoint() {
        get("/sample/callers/person", FakeIdentity.token(ANNA, "person")).statusCode(200);
        get("/sample/callers/any", FakeIdentity.token("ops", "operator")).statusCode(200);
    }

    @Test
    void asksForATokenWhereOneIsNeeded() {
        given().get("/sample/callers/person")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("access:unauthenticated"));
    }

    @Test
    void refusesTokenThatIsNotOurs() {
        for (String token : new String[] {
            "rubbish",
            FakeIdentity.tokenFor("https://somebody.else", "pluto"),
            FakeIdentity.tokenFor(FakeIdentity.ISSUER, "somebody-else"),
            unsigned(),
            FakeIdentity.token(ANNA, "person") + "x",
        }) {
            get("/sample/callers/any", token)
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .body("code", equalTo("access:unauthenticated"));
        }
    }

    @Test
    void refusesWrongRole() {
        get("/sample/callers/person", FakeIdentity.token("messaging", "service"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("access:forbidden"));
    }

    @Test
    void deniesEndpointWithoutRolesToEverybody() {
        given().get("/sample/callers/unannotated").then().statusCode(401);
        for (String role : new String[] {"person", "operator", "service"}) {
            get("/sample/callers/unannotated", FakeIdentity.token(ANNA, role))
                    .statusCode(403)
                    .body("code", equalTo("access:forbidden"));
        }
    }

    @Test
    void needsNoTokenWhereNoneIsAsked() {
        get("/sample/open", "rubbish").statusCode(200);
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }

    /** {@code alg: none}. */
    private static String unsigned() {
        java.util.Base64.Encoder base64 = java.util.Base64.getUrlEncoder().withoutPadding();
        String header = base64.encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String payload = FakeIdentity.token(ANNA, "person").split("\\.")[1];
        return header + "." + payload + ".";
    }
}
