package dev.pluto.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * Bearer tokens a service under test accepts, in the form identity issues them: ES256, {@code iss}, {@code aud},
 * {@code sub}, {@code groups}, five minutes of life.
 */
public final class Tokens {
    /** The issuer, which is {@code pluto.public-url} of every service under test. */
    public static final String ISSUER = "https://pluto.test";

    /** The audience. */
    public static final String AUDIENCE = "pluto";

    private static final Duration TTL = Duration.ofMinutes(5);
    private static final String KEY_ID = "pluto-test";

    private Tokens() {}

    /** Of a person who uses Pluto: role {@code person}. */
    public static String person(UUID userId) {
        return signed(claims(userId.toString(), "person"));
    }

    /** Of somebody who looks after Pluto: role {@code operator}. */
    public static String operator(String subject) {
        return signed(claims(subject, "operator"));
    }

    /** Of another service: role {@code service}. */
    public static String service(String name) {
        return signed(claims(name, "service"));
    }

    /** Of whoever the subject names, in all these roles. */
    public static String of(String subject, String... roles) {
        return signed(claims(subject, roles));
    }

    /** Of a person whose token ended a minute ago. */
    public static String expired(UUID userId) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        return signed(claims(userId.toString(), "person").issuedAt(now - 600).expiresAt(now - 60));
    }

    private static JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .upn(subject)
                .groups(Set.of(roles))
                .expiresIn(TTL);
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.ES256).keyId(KEY_ID).sign(TestKey.privateKey());
    }
}
