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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * This service's own access tokens, one for each receiver and what is done there: asked for when first needed, kept until
 * shortly before its end, and asked for once however many requests need it at the same time.
 */
@ApplicationScoped
class ServiceTokens {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final TokenClient client;
    private final ServiceConfig config;
    private final Clock clock;
    private final Map<TokenNeed, SharedToken> tokens = new ConcurrentHashMap<>();

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
    Uni<String> bearer(TokenNeed need) {
        return Uni.createFrom()
                .deferred(() -> tokens.computeIfAbsent(need, this::shared).bearer());
    }

    /** Forgets the token, unless a newer one has taken its place: a peer answered it with 401. */
    void refused(TokenNeed need, String token) {
        SharedToken shared = tokens.get(need);
        if (shared != null) {
            shared.refused(token);
        }
    }

    private SharedToken shared(TokenNeed need) {
        return new SharedToken(clock, () -> grant(need));
    }

    private Uni<SharedToken.Held> grant(TokenNeed need) {
        return client.token(basic(), "client_credentials", need.audience(), need.scope())
                .ifNoItem()
                .after(config.tokenTimeout())
                .fail()
                .map(this::held)
                .onFailure()
                .transform(failure -> Problem.retryAfter(
                        503, "peer:unavailable", "Another part of Pluto does not answer", RETRY_AFTER));
    }

    private SharedToken.Held held(TokenClient.Grant grant) {
        Instant until = clock.instant().plusSeconds(grant.expiresIn()).minus(config.tokenMargin());
        return new SharedToken.Held(grant.accessToken(), until);
    }

    /** RFC 6749, 2.3.1: both parts are form-encoded before they are joined. */
    private String basic() {
        String pair = formEncoded(config.clientId()) + ":" + formEncoded(config.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String formEncoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
