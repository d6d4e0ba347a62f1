package dev.pluto.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final RememberedTokens tokens = new RememberedTokens(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);

    @Test
    void knowsATokenThatWasCheckedAndNoOther() {
        SecurityIdentity checked = checked("one", NOW.plusSeconds(900));

        assertThat(found("one")).isSameAs(checked);
        assertThat(found("two")).isNull();
    }

    @Test
    void letsATokenBeCheckedAgainAfterHalfAMinuteHoweverOftenItIsShown() {
        SecurityIdentity checked = checked("one", NOW.plusSeconds(900));
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        tokens.remember((JsonWebToken) checked.getPrincipal(), checked);
        assertThat(found("one")).isSameAs(checked);

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(found("one")).isNull();
    }

    @Test
    void leavesATokenThatIsOverToWhoeverChecks() {
        checked("over", NOW);

        assertThat(found("over")).isNull();
    }

    private SecurityIdentity checked(String raw, Instant expiry) {
        SecurityIdentity identity = identity(raw, expiry);
        tokens.remember((JsonWebToken) identity.getPrincipal(), identity);
        return identity;
    }

    private static SecurityIdentity identity(String raw, Instant expiry) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("anna");
        claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(raw, "JWT", claims))
                .build();
    }

    private @Nullable SecurityIdentity found(String raw) {
        return found(tokens, raw);
    }

    private static @Nullable SecurityIdentity found(RememberedTokens tokens, String raw) {
        var request = new TokenAuthenticationRequest(new TokenCredential(raw, "bearer"));
        return tokens.authenticate(request, Uni.createFrom()::item).await().indefinitely();
    }
}
