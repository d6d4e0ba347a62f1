package dev.pluto.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Knows for half a minute which tokens were found to be genuine: a service shows the same one with each call, a page with each click,
 * and checking a signature takes longer than most answers. What a token opens is decided anew each time, by {@link TokenAugmentor}: a
 * session that ended and a role that was taken are refused as soon as they are known.
 */
@ApplicationScoped
class RememberedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    /** A key that is taken from the ring vouches for so long at most. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int MOST = 1_000;

    private final Clock clock;
    private final Ticker ticker;
    private final Cache<String, Genuine> genuine;

    /** @param until by the ticker, when it is to be checked again */
    private record Genuine(SecurityIdentity identity, long until) {}

    @Inject
    RememberedTokens(Clock clock) {
        this(clock, Ticker.systemTicker());
    }

    RememberedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.ticker = ticker;
        this.genuine = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED.multipliedBy(2))
                .ticker(ticker)
                .build();
    }

    /** Before all that check one. */
    @Override
    public int priority() {
        return SYSTEM_FIRST + 2_000;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** @return nothing for a token that is not known, which is then for others to check */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        Genuine known = genuine.getIfPresent(request.getToken().getToken());
        return known != null
                        && ticker.read() - known.until() < 0
                        && known.identity().getPrincipal() instanceof JsonWebToken token
                        && isYoung(token)
                ? Uni.createFrom().item(known.identity())
                : Uni.createFrom().nullItem();
    }

    /** One that comes from here was not checked again, and is not known for longer. @param identity as whoever checked the token gave it */
    void remember(JsonWebToken token, SecurityIdentity identity) {
        String raw = token.getRawToken();
        if (raw == null || !isYoung(token)) {
            return;
        }
        Genuine known = genuine.getIfPresent(raw);
        if (known == null || known.identity() != identity) {
            genuine.put(raw, new Genuine(identity, ticker.read() + REMEMBERED.toNanos()));
        }
    }

    /** Seconds after its end, which clocks that differ may allow, are left to those who check. */
    private boolean isYoung(JsonWebToken token) {
        return clock.instant().getEpochSecond() < token.getExpirationTime();
    }
}
