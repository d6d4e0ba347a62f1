package dev.pluto.identity.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A token somebody may use (RFC 6749, 5.1).
 *
 * @param accessToken a compact JWS
 * @param tokenType always Bearer
 * @param expiresIn seconds
 * @param refreshToken gives the next, once; only applications get one
 * @param scope what it opens, where it was given to an application
 * @param idToken who has signed in, where an application asked with scope {@code openid}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenGrant(
        String accessToken,
        String tokenType,
        long expiresIn,
        @Nullable String refreshToken,
        @Nullable String scope,
        @Nullable String idToken) {

    /** One that there is nothing beside. */
    static TokenGrant alone(String accessToken, long expiresIn) {
        return new TokenGrant(accessToken, "Bearer", expiresIn, null, null, null);
    }

    /** One for an application. */
    public static TokenGrant ofApplication(
            String accessToken, long expiresIn, String refreshToken, Set<String> scopes, @Nullable String idToken) {
        return new TokenGrant(
                accessToken, "Bearer", expiresIn, refreshToken, String.join(" ", new TreeSet<>(scopes)), idToken);
    }

    @Override
    public String toString() {
        return "TokenGrant[expiresIn=" + expiresIn + "]";
    }
}
