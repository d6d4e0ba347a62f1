package dev.pluto.identity.token;

import dev.pluto.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Access tokens of persons who have signed in. */
@ApplicationScoped
public class SessionTokens {

    private final KeyRingService keyRing;
    private final AccessTokens tokens;
    private final TokenConfig config;

    SessionTokens(KeyRingService keyRing, AccessTokens tokens, TokenConfig config) {
        this.keyRing = keyRing;
        this.tokens = tokens;
        this.config = config;
    }

    /**
     * What a person showed.
     *
     * @param session claim {@code sid}
     * @param signedInAt claim {@code auth_time} (OpenID Connect Core, 2)
     * @param methods claim {@code amr} (RFC 8176)
     */
    public record SignedIn(UUID userId, UUID session, Instant signedInAt, List<String> methods) {}

    /**
     * A signed token.
     *
     * @param text a compact JWS
     * @param life how long it lives
     */
    public record Signed(String text, Duration life) {
        @Override
        public String toString() {
            return "Signed[" + life + "]";
        }
    }

    /** No token of a session is taken for longer than this after the session has ended. */
    public Duration longestLife() {
        return config.accessTtl().plus(config.clockSkew());
    }

    /** A token that lives as long as others do, but not longer than its session. */
    public Uni<Signed> sign(SignedIn who, Duration rest) {
        return sign(who, Rights.of(Set.of(Roles.PERSON)), Map.of(), rest);
    }

    /** The same to act in a role by, which claim {@code grant} names: what it opens is what the role may do, as long as it is granted. */
    public Uni<Signed> sign(SignedIn who, String role, Duration rest) {
        return sign(who, Rights.of(Set.of(role)), Map.of("grant", role), rest);
    }

    /**
     * A token for an application to act for the person by: it opens what its scopes say, see {@code ApplicationScopes}.
     *
     * @param client the application
     */
    public Uni<Signed> sign(SignedIn who, String client, Set<String> scopes, Duration rest) {
        return sign(who, Rights.ofApplication(scopes), Map.of("client_id", client), rest);
    }

    private Uni<Signed> sign(SignedIn who, Rights rights, Map<String, Object> more, Duration rest) {
        Duration life = rest.compareTo(config.accessTtl()) < 0 ? rest : config.accessTtl();
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("sid", who.session().toString());
        claims.put("auth_time", who.signedInAt().getEpochSecond());
        claims.put("amr", who.methods());
        return keyRing.current()
                .map(ring -> new Signed(tokens.sign(ring, who.userId().toString(), rights, life, claims), life));
    }
}
