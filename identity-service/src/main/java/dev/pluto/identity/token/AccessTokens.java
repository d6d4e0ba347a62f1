package dev.pluto.identity.token;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Signs access tokens and checks them. Exactly one algorithm is known, ES256: a token cannot choose another one
 * (RFC 8725, 3.1), and a key is only ever looked up by its id among our own.
 */
@Startup // loads its library before anybody waits for it
@ApplicationScoped
class AccessTokens {

    private static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    private final String issuer;
    private final Set<String> audiences;
    private final TokenConfig config;
    private final Clock clock;
    private final ProviderContext signatures = SignatureProvider.context();

    AccessTokens(
            @ConfigProperty(name = "pluto.public-url") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Set<String> audiences,
            TokenConfig config,
            Clock clock) {
        this.issuer = issuer;
        this.audiences = audiences;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A token, signed with the key that signs now.
     *
     * @param subject a user id, an operator's or a service's client id
     * @return a compact JWS
     */
    String sign(KeyRing ring, String subject, Rights rights, Duration ttl) {
        return sign(ring, subject, rights, ttl, Map.of());
    }

    /** @param further claims beside those every token has */
    String sign(KeyRing ring, String subject, Rights rights, Duration ttl, Map<String, Object> further) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        further.forEach(claims::setClaim);
        claims.setIssuer(issuer);
        claims.setSubject(subject);
        claims.setAudience(rights.audiences());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(ttl).getEpochSecond()));
        claims.setStringListClaim("groups", List.copyOf(rights.roles()));
        if (!rights.scopes().isEmpty()) {
            claims.setStringClaim("scope", rights.scope());
        }
        return compact(ring, claims);
    }

    /** Claims, signed with the key that signs now: a compact JWS. */
    String compact(KeyRing ring, JwtClaims claims) {
        SigningKey key = ring.active();
        JsonWebSignature jws = new JsonWebSignature();
        jws.setProviderContext(signatures);
        jws.setAlgorithmHeaderValue(ALGORITHM);
        jws.setKeyIdHeaderValue(key.kid());
        jws.setHeader("typ", "JWT");
        jws.setPayload(claims.toJson());
        jws.setKey(key.jwk().getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A key of ours does not sign", e);
        }
    }

    /** The claims of a token that is ours, for us, and alive; empty for any other. */
    Optional<JwtClaims> verify(KeyRing ring, String token) {
        try {
            return Optional.of(verifier(ring).processToClaims(token));
        } catch (InvalidJwtException e) {
            return Optional.empty();
        }
    }

    /** What judges every token shown to identity. */
    JwtConsumer verifier(KeyRing ring) {
        return new JwtConsumerBuilder()
                .setJwsProviderContext(signatures)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM))
                .setVerificationKeyResolver((jws, nesting) -> ring.find(String.valueOf(jws.getKeyIdHeaderValue()))
                        .map(SigningKey::jwk)
                        .filter(AccessTokens::isForTokens)
                        .orElseThrow(() -> new UnresolvableKeyException("unknown kid"))
                        .getKey())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireSubject()
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, audiences.toArray(String[]::new))
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .build();
    }

    /** A key says itself what it is for (RFC 7517, 4.2 and 4.4). */
    private static boolean isForTokens(JsonWebKey key) {
        return Use.SIGNATURE.equals(key.getUse()) && ALGORITHM.equals(key.getAlgorithm());
    }
}
