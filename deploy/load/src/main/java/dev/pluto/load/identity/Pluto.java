package dev.pluto.load.identity;

import dev.pluto.load.http.Accounts;
import dev.pluto.load.http.Ask;
import dev.pluto.load.http.Asking;
import dev.pluto.load.http.Lane;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** identity-service as an image runs it, asked at its own port. */
final class Pluto implements Provider {

    private final LocalSuite suite;
    private final Asking asking;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger strangers = new AtomicInteger();
    private final Accounts accounts;

    Pluto(LocalSuite suite, Asking asking) {
        this.suite = suite;
        this.asking = asking;
        this.accounts = new Accounts(suite, asking);
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
        String token = deed == Deed.CREATE ? accounts.operatorToken() : "";
        return IntStream.range(0, atOnce)
                .<Lane>mapToObj(i -> switch (deed) {
                    case CREATE -> () -> Accounts.create(made.getAndIncrement(), token);
                    case LOGIN -> this::login;
                    case CLIENT -> accounts::ofOperator;
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
        String token = accounts.token(Part.MESSAGING, "identity", "identity:activate");
        return () -> Ask.json(
                        HttpMethod.POST,
                        "/api/v1/internal/activations",
                        new JsonObject()
                                .put("contact", "+1415" + (2_000_000 + strangers.getAndIncrement()))
                                .put("channel", "sms"))
                .as(token);
    }

    /** Somebody who is there, and then the next. */
    private Ask login() {
        int count = logins.getAndIncrement();
        return Accounts.login(count % made.get(), count);
    }
}
