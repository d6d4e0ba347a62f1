package dev.pluto.identity;

import static dev.pluto.identity.Asking.operator;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Persons with a password, and how they sign in. */
public final class Registering {

    /** Good enough for anybody here. */
    public static final String PASSWORD = "tuba lantern orbit kettle";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Registering() {}

    /** An address nobody has yet. */
    public static String newEmail() {
        return "person%d.%s@mail.example".formatted(COUNT.incrementAndGet(), UUID.randomUUID());
    }

    public static Response register(JsonObject body) {
        return operator().body(body.encode()).post("/api/v1/users");
    }

    /** Somebody with this address and {@link #PASSWORD}. */
    public static UUID registered(String email) {
        return idOf(register(signIn(email, PASSWORD)));
    }

    /** The same with a number, neither shown to be theirs. */
    public static UUID registered(String email, String number) {
        return idOf(register(signIn(email, PASSWORD).put("phone_number", number)));
    }

    private static UUID idOf(Response registered) {
        return UUID.fromString(registered.then().statusCode(201).extract().path("id"));
    }

    public static JsonObject signIn(String email, String password) {
        return new JsonObject().put("email", email).put("password", password);
    }

    /** From somewhere on the Internet. */
    public static Response login(JsonObject body, String address) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", address)
                .header("User-Agent", "a test's browser")
                .body(body.encode())
                .post("/api/v1/auth/login");
    }

    /** Signs in from an address of its own, which is in no country: 198.18.0.0/15 is for measurements (RFC 2544). */
    public static Response login(JsonObject body) {
        int count = COUNT.incrementAndGet();
        return login(body, "198.18.%d.%d".formatted(count / 250, count % 250 + 1));
    }

    /** Is wrong in somebody's name until strangers have to wait. */
    public static void wrongUntilSlowedDown(String email) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> login(signIn(email, "wrong horse battery")).statusCode() == 429);
    }

    public static Response refresh(String token) {
        return given().contentType("application/json")
                .body(new JsonObject().put("refresh_token", token).encode())
                .post("/api/v1/auth/refresh");
    }
}
