package dev.pluto.identity.token;

import dev.pluto.access.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Tokens of persons, signed with the running service's own key: how persons sign in is not built yet. */
@ApplicationScoped
public class PersonTokens {

    private final KeyRingService keyRing;
    private final AccessTokens tokens;

    PersonTokens(KeyRingService keyRing, AccessTokens tokens) {
        this.keyRing = keyRing;
        this.tokens = tokens;
    }

    public String of(UUID userId) {
        return of(userId.toString(), Roles.PERSON);
    }

    public String of(String subject, String role) {
        return signed(subject, Rights.of(Set.of(role)));
    }

    /** Of a service, for identity. */
    public String ofService(String name, String... scopes) {
        return ofServiceAt("pluto-identity", name, scopes);
    }

    public String ofServiceAt(String audience, String name, String... scopes) {
        return signed(name, Rights.of(audience, Set.of(scopes)));
    }

    private String signed(String subject, Rights rights) {
        KeyRing ring = keyRing.current().await().atMost(Duration.ofMinutes(3));
        return tokens.sign(ring, subject, rights, Duration.ofMinutes(5));
    }
}
