package dev.pluto.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.identity.token.SigningKey.State;
import dev.pluto.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TTL = Duration.ofMinutes(15);
    private static final String ISSUER = "https://pluto.test";

    private static final Set<String> AUDIENCES = Set.of("pluto", "pluto-identity");
    private static final Rights SERVICE = Rights.of("pluto-identity", Set.of("profile:read", "identity:block"));

    private final TestClock clock = TestClock.at(NOW);
    private final KeyRing ring =
            new KeyRing(List.of(SigningKey.generate(State.ACTIVE, NOW), SigningKey.generate(State.NEXT, NOW)));
    private final AccessTokens tokens = new AccessTokens(ISSUER, AUDIENCES, new Defaults(), clock);

    @Test
    void aTokenOfOursSaysWhoAndWhat() throws Exception {
        String token = tokens.sign(ring, "messaging", SERVICE, TTL);

        JwtClaims claims = tokens.verify(ring, token).orElseThrow();

        assertThat(claims.getSubject()).isEqualTo("messaging");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("service");
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly("pluto-identity");
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("identity:block profile:read");
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(NOW.plus(TTL).getEpochSecond());
        assertThat(claims.getJwtId()).isNotBlank();
    }

    @Test
    void aPersonsTokenIsForAllOfPlutoAndHasNoScope() throws Exception {
        JwtClaims claims = tokens.verify(ring, tokens.sign(ring, "a", Rights.of(Set.of("person")), TTL))
                .orElseThrow();

        assertThat(claims.getAudience()).containsExactly("pluto");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("person");
        assertThat(claims.hasClaim("scope")).isFalse();
    }

    @Test
    void refusesATokenForAnotherService() {
        String token = tokens.sign(ring, "a", Rights.of("pluto-memory", Set.of("memory:recall")), TTL);

        assertThat(tokens.verify(ring, token)).isEmpty();
    }

    @Test
    void noTwoTokensAreTheSame() {
        assertThat(tokens.sign(ring, "a", SERVICE, TTL)).isNotEqualTo(tokens.sign(ring, "a", SERVICE, TTL));
    }

    @Test
    void refusesAnExpiredToken() {
        String token = tokens.sign(ring, "a", SERVICE, TTL);

        clock.advance(TTL.plusSeconds(6));

        assertThat(tokens.verify(ring, token)).isEmpty();
    }

    @Test
    void refusesATokenWithoutSignature() {
        String forged = part("{\"alg\":\"none\",\"kid\":\"" + ring.active().kid() + "\"}")
                + "."
                + part(claims(ISSUER, "pluto").toJson())
                + ".";

        assertThat(tokens.verify(ring, forged)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "der"})
    void refusesATokenSignedWithThePublicKeyAsASharedSecret(String form) throws JoseException {
        SigningKey known = ring.active();
        byte[] publicKey = form.equals("json")
                ? known.publicJson().getBytes(StandardCharsets.UTF_8)
                : known.jwk().getKey().getEncoded();

        String forged =
                signed(claims(ISSUER, "pluto"), AlgorithmIdentifiers.HMAC_SHA256, known.kid(), new HmacKey(publicKey));

        assertThat(tokens.verify(ring, forged)).isEmpty();
    }

    @Test
    void refusesAnUnknownKeyId() throws JoseException {
        SigningKey stranger = SigningKey.generate(State.ACTIVE, NOW);

        assertThat(tokens.verify(ring, es256(claims(ISSUER, "pluto"), stranger.kid(), stranger)))
                .isEmpty();
    }

    @Test
    void refusesAStrangersSignatureUnderAKnownKeyId() throws JoseException {
        SigningKey stranger = SigningKey.generate(State.ACTIVE, NOW);

        assertThat(tokens.verify(
                        ring, es256(claims(ISSUER, "pluto"), ring.active().kid(), stranger)))
                .isEmpty();
    }

    @Test
    void refusesATokenThatBringsItsOwnKey() throws JoseException {
        SigningKey stranger = SigningKey.generate(State.ACTIVE, NOW);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims(ISSUER, "pluto").toJson());
        jws.setAlgorithmHeaderValue("ES256");
        jws.setJwkHeader(stranger.jwk());
        jws.setKey(stranger.jwk().getPrivateKey());

        assertThat(tokens.verify(ring, jws.getCompactSerialization())).isEmpty();
    }

    @Test
    void refusesAnotherIssuerAndAnotherAudience() throws JoseException {
        SigningKey known = ring.active();

        assertThat(tokens.verify(ring, es256(claims("https://else.test", "pluto"), known.kid(), known)))
                .isEmpty();
        assertThat(tokens.verify(ring, es256(claims(ISSUER, "someone"), known.kid(), known)))
                .isEmpty();
        assertThat(tokens.verify(ring, es256(claims(ISSUER, "pluto"), known.kid(), known)))
                .isPresent();
    }

    @Test
    void refusesATokenWithoutEndOrSubject() throws JoseException {
        SigningKey known = ring.active();
        JwtClaims endless = claims(ISSUER, "pluto");
        endless.unsetClaim("exp");
        JwtClaims nobody = claims(ISSUER, "pluto");
        nobody.unsetClaim("sub");

        assertThat(tokens.verify(ring, es256(endless, known.kid(), known))).isEmpty();
        assertThat(tokens.verify(ring, es256(nobody, known.kid(), known))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJFUzI1NiJ9..", "not a token at all"})
    void refusesWhatIsNoToken(String garbage) {
        assertThat(tokens.verify(ring, garbage)).isEmpty();
    }

    @Test
    void aRetiredKeyStillVerifies() {
        String token = tokens.sign(ring, "a", SERVICE, TTL);
        KeyRing turned = new KeyRing(List.of(ring.active().retired(NOW)));

        assertThat(tokens.verify(turned, token)).isPresent();
    }

    private static JwtClaims claims(String issuer, String audience) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject("a");
        claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.plus(TTL).getEpochSecond()));
        return claims;
    }

    private static String es256(JwtClaims claims, String kid, SigningKey key) throws JoseException {
        return signed(claims, "ES256", kid, key.jwk().getPrivateKey());
    }

    private static String signed(JwtClaims claims, String algorithm, String kid, Key key) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(kid);
        jws.setKey(key);
        return jws.getCompactSerialization();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    record Defaults() implements TokenConfig {
        @Override
        public Duration accessTtl() {
            return TTL;
        }

        @Override
        public Duration rotateAfter() {
            return Duration.ofDays(30);
        }

        @Override
        public Duration publishBefore() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration reloadEvery() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration keysMaxAge() {
            return Duration.ofMinutes(5);
        }

        @Override
        public boolean unscopedServices() {
            return false;
        }

        @Override
        public Duration clockSkew() {
            return Duration.ofSeconds(5);
        }
    }
}
