package dev.pluto.access;

import dev.pluto.http.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * This service's own access token: asked for when first needed, kept until shortly before its end, and asked for once
 * however many requests need it at the same time.
 */
@ApplicationScoped
public class ServiceTokens {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final TokenClient client;
    private final ServiceConfig config;
    private final Clock clock;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private final AtomicReference<@Nullable Uni<String>> asking = new AtomicReference<>();

    ServiceTokens(@RestClient TokenClient client, ServiceConfig config, Clock clock) {
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A token that is good for at least the configured margin.
     *
     * @return fails with {@link Problem} 503 {@code peer:unavailable} when identity gives none in time
     */
    public Uni<String> bearer() {
        return Uni.createFrom().deferred(() -> {
            Held now = held.get();
            return now != null && clock.instant().isBefore(now.until())
                    ? Uni.createFrom().item(now.token())
                    : ask();
        });
    }

    /** Forgets the token, unless a newer one has taken its place: a peer answered it with 401. */
    public void refused(String token) {
        held.updateAndGet(now -> now != null && now.token().equals(token) ? null : now);
    }

    private Uni<String> ask() {
        Uni<String> running = asking.get();
        if (running != null) {
            return running;
        }
        Uni<String> fresh = grant().memoize().indefinitely();
        return asking.compareAndSet(null, fresh) ? fresh : ask();
    }

    private Uni<String> grant() {
        return client.token(basic(), "client_credentials")
                .ifNoItem()
                .after(config.tokenTimeout())
                .fail()
                .map(this::hold)
                .onFailure()
                .transform(failure -> Problem.retryAfter(
                        503, "peer:unavailable", "Another part of Pluto does not answer", RETRY_AFTER))
                .onTermination()
                .invoke(() -> asking.set(null));
    }

    private String hold(TokenClient.Grant grant) {
        Instant until = clock.instant().plusSeconds(grant.expiresIn()).minus(config.tokenMargin());
        held.set(new Held(grant.accessToken(), until));
        return grant.accessToken();
    }

    /** RFC 6749, 2.3.1: both parts are form-encoded before they are joined. */
    private String basic() {
        String pair = formEncoded(config.clientId()) + ":" + formEncoded(config.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String formEncoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private record Held(String token, Instant until) {
        @Override
        public String toString() {
            return "Held[until=" + until + "]";
        }
    }
}
