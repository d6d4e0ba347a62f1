package dev.pluto.access;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The claim that names the session a token belongs to. */
final class Sid {

    private static final String CLAIM = "sid";

    private Sid() {}

    /**
     * The session of a token, empty where it belongs to none.
     *
     * @throws AuthenticationFailedException for one that names something else
     */
    static Optional<UUID> of(JsonWebToken token) {
        Object claim = token.getClaim(CLAIM);
        if (claim == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(claim.toString()));
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException("The token names no session of ours");
        }
    }
}
