package dev.pluto.load.http;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Tokens of identity-service: of clients, and of made-up people with a number each who sign in by password. */
public final class Accounts {

    public static final String PASSWORD = "tuba lantern orbit teapot";

    private static final String OPERATOR = "operator";

    private final LocalSuite suite;
    private final Asking asking;

    public Accounts(LocalSuite suite, Asking asking) {
        this.suite = suite;
        this.asking = asking;
    }

    /** A request for an operator's token. */
    public Ask ofOperator() {
        return client(OPERATOR, suite.operatorSecret(), Map.of());
    }

    public String operatorToken() {
        return token(ofOperator());
    }

    /**
     * The token of a service.
     *
     * @param audience the service it is for
     * @param scope what it may do there
     */
    public String token(Part service, String audience, String scope) {
        return token(client(
                service.title(), suite.clientSecret(service), Map.of("audience", "pluto-" + audience, "scope", scope)));
    }

    /** A person who is made and signed in. */
    public String personToken(int number) {
        asking.ask(identity(), create(number, operatorToken()));
        return signedIn(number);
    }

    /** The token of a person who was made before. */
    public String signedIn(int number) {
        return token(login(number, number));
    }

    /** A request of an operator's that makes a person. */
    public static Ask create(int number, String token) {
        return Ask.json(
                        HttpMethod.POST,
                        "/api/v1/users",
                        new JsonObject().put("email", email(number)).put("password", PASSWORD))
                .as(token);
    }

    /**
     * A sign-in, from an address that is used for nothing else: 198.18.0.0/15 is for measurements (RFC 2544).
     *
     * @param place of the address
     */
    public static Ask login(int number, int place) {
        return Ask.json(
                        HttpMethod.POST,
                        "/api/v1/auth/login",
                        new JsonObject().put("email", email(number)).put("password", PASSWORD))
                .with("User-Agent", "a benchmark's browser")
                .with("X-Forwarded-For", "198.18.%d.%d".formatted(place / 250 % 250, place % 250 + 1));
    }

    private static String email(int number) {
        return "person" + number + "@example.org";
    }

    private static Ask client(String id, String secret, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("grant_type", "client_credentials");
        String pair = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return Ask.form("/api/v1/auth/token", fields).with("Authorization", "Basic " + pair);
    }

    private String token(Ask ask) {
        return asking.ask(identity(), ask).getString("access_token");
    }

    private URI identity() {
        return URI.create(suite.serviceUrl(Part.IDENTITY));
    }
}
