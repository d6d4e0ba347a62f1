package dev.pluto.memory;

import static io.restassured.RestAssured.given;

import dev.pluto.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** How tests speak to the service. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification asPerson(UUID id) {
        return as(Tokens.person(id));
    }

    /** Tells a memory and gives its id. */
    public static String tell(UUID person, String content) {
        return tell(person, content, Map.of());
    }

    public static String tell(UUID person, String content, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("content", content);
        return asPerson(person)
                .body(body)
                .post("/api/v1/memories")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse search(UUID person, String query) {
        return asPerson(person)
                .queryParam("query", query)
                .get("/api/v1/memories/search")
                .then()
                .statusCode(200);
    }

    public static List<String> found(UUID person, String query) {
        return search(person, query).extract().path("items.content");
    }

    /** Waits until every memory of the person can be found by meaning. */
    public static void awaitMeaning(UUID person) {
        await(() -> !asPerson(person)
                .queryParam("limit", 200)
                .get("/api/v1/memories")
                .then()
                .statusCode(200)
                .extract()
                .<List<Boolean>>path("items.embedded")
                .contains(false));
    }

    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so within " + PATIENCE);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        }
    }
}
