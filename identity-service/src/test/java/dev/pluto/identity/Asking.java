package dev.pluto.identity;

import static io.restassured.RestAssured.given;

import dev.pluto.identity.token.PersonTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** How tests speak to the running service. */
@ApplicationScoped
public class Asking {

    /** Also the secret of every client in these tests. */
    public static final String SECRET = "only for the tests of identity";

    // Fictional numbers end here: 415-555-01xx is reserved for examples, the rest of 555 is nobody's either.
    private static final AtomicInteger LINE = new AtomicInteger(2_000);

    private final PersonTokens personTokens;

    Asking(PersonTokens personTokens) {
        this.personTokens = personTokens;
    }

    /** A number nobody has texted from yet, E.164. */
    public static String newNumber() {
        return "+1415555" + LINE.incrementAndGet();
    }

    /** A bearer token by the client credentials grant, as the other services get theirs. */
    public static String clientToken(String clientId) {
        return given().auth()
                .preemptive()
                .basic(clientId, SECRET)
                .formParam("grant_type", "client_credentials")
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static RequestSpecification service() {
        return as(clientToken("messaging"));
    }

    public static RequestSpecification operator() {
        return as(clientToken("operator-anna"));
    }

    public RequestSpecification person(UUID userId) {
        return as(personTokens.of(userId));
    }

    public static Response contact(String contact, String channel) {
        return service()
                .body("{\"contact\":\"%s\",\"channel\":\"%s\"}".formatted(contact, channel))
                .post("/api/v1/internal/activations");
    }

    /** A person who has just texted for the first time. */
    public static JsonPath newcomer() {
        return contact(newNumber(), "sms").then().statusCode(201).extract().jsonPath();
    }

    public static UUID idOf(JsonPath activation) {
        return UUID.fromString(activation.getString("user.id"));
    }
}
