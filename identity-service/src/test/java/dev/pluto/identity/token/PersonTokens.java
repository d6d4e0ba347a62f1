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
        return tokens.sign(
                keyRing.current().await().atMost(Duration.ofSeconds(10)), subject, Set.of(role), Duration.ofMinutes(5));
    }
}
