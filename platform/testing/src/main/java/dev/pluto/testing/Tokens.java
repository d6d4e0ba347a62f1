package dev.pluto.testing;

import dev.pluto.servers.SuiteManifest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Bearer tokens a service under test accepts, in the form identity issues them: ES256, {@code iss}, {@code aud},
 * {@code sub}, {@code groups}, of services {@code scope}, five minutes of life.
 */
public final class Tokens {
    /** The issuer, which is {@code pluto.public-url} of every service under test. */
    public static final String ISSUER = "https://pluto.test";

    /** The audience of persons and operators; that of a service is followed by its name. */
    public static final String AUDIENCE = "pluto";

    private static final Duration TTL = Duration.ofMinutes(5);
    private static final String KEY_ID = "pluto-test";

    private Tokens() {}

    /** Of a person who uses Pluto: role {@code person}. */
    public static String person(UUID userId) {
        return signed(claims(userId.toString(), "person"));
    }

    /** Of a person who has signed in: it belongs to a session. */
    public static String person(UUID userId, UUID session) {
        return inSession(userId, session.toString());
    }

    /** The same with whatever names the session. */
    public static String inSession(UUID userId, String session) {
        return signed(claims(userId.toString(), "person").claim("sid", session));
    }

    /** The same of an operator. */
    public static String operator(String subject, UUID session) {
        return signed(claims(subject, "operator").claim("sid", session.toString()));
    }

    /** Of an application that acts for a person, who has let it do what these scopes say. */
    public static String application(UUID userId, UUID session, String client, String... scopes) {
        return signed(claims(userId.toString(), "application")
                .claim("sid", session.toString())
                .claim("client_id", client)
                .claim("scope", String.join(" ", scopes)));
    }

    /** Of a person, for so long. */
    public static String person(UUID userId, Duration ttl) {
        return signed(claims(userId.toString(), "person").expiresIn(ttl));
    }

    /** Of somebody who looks after Pluto: role {@code operator}. */
    public static String operator(String subject) {
        return signed(claims(subject, "operator"));
    }

    /**
     * Of another service, for the one under test and for all that deploy/suite.yaml lets it do there, which may be nothing: role
     * {@code service}.
     */
    public static String service(String name) {
        String receiver = CurrentTest.service();
        return serviceAt(
                receiver,
                name,
                SuiteManifest.OF_THIS_BUILD
                        .service(name)
                        .calls()
                        .getOrDefault(receiver, List.of())
                        .toArray(String[]::new));
    }

    /** Of another service, for the one under test and these scopes. */
    public static String service(String name, String... scopes) {
        return serviceAt(CurrentTest.service(), name, scopes);
    }

    /** Of another service, for whichever service. */
    public static String serviceAt(String receiver, String name, String... scopes) {
        return signed(
                claims(name, "service").audience(AUDIENCE + "-" + receiver).claim("scope", String.join(" ", scopes)));
    }

    /** For whomever, of whomever, with any claims: well signed, and perhaps what identity would never sign. */
    public static String of(Set<String> audiences, String subject, Set<String> groups, String scope) {
        return signed(claims(subject, groups.toArray(String[]::new))
                .audience(audiences)
                .claim("scope", scope));
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
