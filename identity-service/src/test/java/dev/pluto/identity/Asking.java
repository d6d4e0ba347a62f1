package dev.pluto.identity;

import static io.restassured.RestAssured.given;

import dev.pluto.identity.token.PersonTokens;
import dev.pluto.servers.SuiteManifest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /**
     * A bearer token by the client credentials grant, as the others get theirs: that of a service is for identity and all it may do
     * here.
     */
    public static String clientToken(String clientId) {
        RequestSpecification request =
                given().auth().preemptive().basic(clientId, SECRET).formParam("grant_type", "client_credentials");
        if (clientId.equals("messaging")) {
            request.formParam("audience", "pluto-identity").formParam("scope", scopesOf(clientId));
        }
        return request.post("/api/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** What a service may do at identity, as the suite has it. */
    public static String scopesOf(String service) {
        return String.join(
                " ", SuiteManifest.OF_THIS_BUILD.service(service).calls().getOrDefault("identity", List.of()));
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
