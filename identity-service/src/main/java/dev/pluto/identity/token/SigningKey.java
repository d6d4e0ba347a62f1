package dev.pluto.identity.token;

import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * One P-256 key pair that signs, will sign or has signed access tokens.
 *
 * @param state where it is in its life
 * @param jwk both halves; the key id is inside
 * @param createdAt when it was made and published
 * @param activatedAt when it began to sign, null before
 * @param retiredAt when it stopped, null before
 */
record SigningKey(
        State state,
        PublicJsonWebKey jwk,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    /** A key is published in every state, and signs only in one. */
    enum State {
        NEXT,
        ACTIVE,
        RETIRED
    }

    static SigningKey generate(State state, Instant now) {
        try {
            EllipticCurveJsonWebKey jwk = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            jwk.setKeyId(UUID.randomUUID().toString());
            jwk.setUse(Use.SIGNATURE);
            jwk.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return new SigningKey(state, jwk, now, state == State.ACTIVE ? now : null, null);
        } catch (JoseException e) {
            throw new IllegalStateException("This JVM has no P-256", e);
        }
    }

    SigningKey activated(Instant now) {
        return new SigningKey(State.ACTIVE, jwk, createdAt, now, null);
    }

    SigningKey retired(Instant now) {
        return new SigningKey(State.RETIRED, jwk, createdAt, activatedAt, now);
    }

    /** False when only the public half is here: then it can still tell which tokens are ours. */
    boolean canSign() {
        return jwk.getPrivateKey() != null;
    }

    String kid() {
        return jwk.getKeyId();
    }

    /** Both halves as a JWK; a secret. */
    String privateJson() {
        return jwk.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** What everybody may see. */
    String publicJson() {
        return jwk.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    @Override
    public String toString() {
        return "SigningKey[kid=" + kid() + ", state=" + state + "]";
    }
}
