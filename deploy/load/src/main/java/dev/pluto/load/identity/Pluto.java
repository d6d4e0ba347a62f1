package dev.pluto.load.identity;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** identity-service as an image runs it, asked at its own port. */
final class Pluto implements Provider {

    private static final String OPERATOR = "operator";

    private final LocalSuite suite;
    private final Asking asking;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();

    Pluto(LocalSuite suite, Asking asking) {
        this.suite = suite;
        this.asking = asking;
    }

    @Override
    public String name() {
        return "Pluto";
    }

    @Override
    public URI url() {
        return URI.create(suite.serviceUrl(Part.IDENTITY));
    }

    @Override
    public Map<String, Long> processes() {
        return Map.of(
                "service", suite.pid(Part.IDENTITY),
                "PostgreSQL", suite.pid(Part.POSTGRES),
                "Redis", suite.pid(Part.REDIS),
                "Kafka", suite.pid(Part.KAFKA));
    }

    @Override
    public List<Lane> lanes(Deed deed, int atOnce) {
        String token = deed == Deed.CREATE ? token(OPERATOR, suite.operatorSecret(), "") : "";
        return IntStream.range(0, atOnce)
                .<Lane>mapToObj(i -> switch (deed) {
                    case CREATE -> () -> create(token);
                    case LOGIN -> this::login;
                    case CLIENT -> () -> client(OPERATOR, suite.operatorSecret(), "");
                    case REFRESH -> session();
                    case CHECK -> reader("/api/v1/users/me");
                })
                .toList();
    }

    /** Somebody signed in, who reads something of theirs. */
    Lane reader(String path) {
        String token = asking.ask(url(), login()).getString("access_token");
        return () -> Ask.get(path).as(token);
    }

    /** Somebody signed in, whose tokens are refreshed each time. */
    Lane session() {
        return Lane.refreshing(
                asking.ask(url(), login()),
                token -> Ask.json(
                        HttpMethod.POST, "/api/v1/auth/refresh", new JsonObject().put("refresh_token", token)));
    }

    /** First contacts of strangers, as messaging tells of them. */
    Lane strangers() {
        String token = token(
                "messaging", suite.clientSecret(Part.MESSAGING), "&audience=pluto-identity&scope=identity%3Aactivate");
        AtomicInteger numbers = new AtomicInteger();
        return () -> Ask.json(
                        HttpMethod.POST,
                        "/api/v1/internal/activations",
                        new JsonObject()
                                .put("contact", "+1415" + (2_000_000 + numbers.getAndIncrement()))
                                .put("channel", "sms"))
                .as(token);
    }

    private Ask create(String token) {
        return Ask.json(
                        HttpMethod.POST,
                        "/api/v1/users",
                        new JsonObject()
                                .put("email", email(made.getAndIncrement()))
                                .put("password", IdentityBenchmark.PASSWORD))
                .as(token);
    }

    /** Each from an address that is used for nothing else: 198.18.0.0/15 is for measurements (RFC 2544). */
    private Ask login() {
        int count = logins.getAndIncrement();
        return Ask.json(
                        HttpMethod.POST,
                        "/api/v1/auth/login",
                        new JsonObject()
                                .put("email", email(count % made.get()))
                                .put("password", IdentityBenchmark.PASSWORD))
                .with("User-Agent", "a benchmark's browser")
                .with("X-Forwarded-For", "198.18.%d.%d".formatted(count / 250 % 250, count % 250 + 1));
    }

    private static String email(int number) {
        return "person" + number + "@example.org";
    }

    private Ask client(String id, String secret, String more) {
        String pair = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new Ask(
                HttpMethod.POST,
                "/api/v1/auth/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Authorization", "Basic " + pair),
                "grant_type=client_credentials" + more);
    }

    private String token(String id, String secret, String more) {
        return asking.ask(url(), client(id, secret, more)).getString("access_token");
    }
}
