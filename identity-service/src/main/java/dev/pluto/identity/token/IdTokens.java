package dev.pluto.identity.token;

import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.token.SessionTokens.SignedIn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells an application who has signed in, and how (OpenID Connect Core, 2). It is for the application alone, so that it opens nothing of ours: its
 * audience is none of our services, and it has no groups.
 */
@ApplicationScoped
public class IdTokens {

    private final KeyRingService keyRing;
    private final AccessTokens tokens;
    private final TokenConfig config;
    private final Clock clock;
    private final String issuer;

    IdTokens(
            KeyRingService keyRing,
            AccessTokens tokens,
            TokenConfig config,
            Clock clock,
            @ConfigProperty(name = "pluto.public-url") String issuer) {
        this.keyRing = keyRing;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
        this.issuer = issuer;
    }

    /**
     * A compact JWS.
     *
     * @param client whom it is for
     * @param nonce as the application asked with, null when it had none
     * @param accessToken given beside it, which {@code at_hash} ties to it
     */
    public Uni<String> sign(SignedIn who, String client, @Nullable String nonce, String accessToken) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(who.userId().toString());
        claims.setAudience(client);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(config.accessTtl()).getEpochSecond()));
        claims.setClaim("auth_time", who.signedInAt().getEpochSecond());
        claims.setStringListClaim("amr", who.methods());
        claims.setStringClaim("sid", who.session().toString());
        claims.setStringClaim("at_hash", halfHash(accessToken));
        if (nonce != null) {
            claims.setStringClaim("nonce", nonce);
        }
        return keyRing.current().map(ring -> tokens.compact(ring, claims));
    }

    /** The left half of its SHA-256 (OpenID Connect Core, 3.1.3.6). */
    private static String halfHash(String token) {
        byte[] hash = BearerSecret.hash(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }
}
