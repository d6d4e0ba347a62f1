package dev.pluto.access;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.json.JsonString;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The role somebody acts in by a token that they asked for, as its claim {@code grant} says. What it may do stands in the book of roles and
 * not in the token, so that it counts as long as it is granted.
 *
 * @param userId who
 * @param role its name
 * @param hasTwoFactors whether their session had a second factor
 */
record GrantedRole(UUID userId, String role, boolean hasTwoFactors) {

    private static final String CLAIM = "grant";

    private static final String METHODS = "amr";
    private static final String TWO_FACTORS = "mfa";

    /**
     * Of a token.
     *
     * @return empty for any other
     * @throws AuthenticationFailedException for one that names nobody
     */
    static Optional<GrantedRole> of(JsonWebToken token) {
        Object role = token.getClaim(CLAIM);
        if (role == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new GrantedRole(UUID.fromString(token.getSubject()), role.toString(), twoFactors(token)));
        } catch (IllegalArgumentException e) {
            throw taken();
        }
    }

    /** Whether the session of a token had a second factor. */
    static boolean twoFactors(JsonWebToken token) {
        return methods(token).contains(TWO_FACTORS);
    }

    /** The claim {@code amr}; none where it is not told. */
    static List<String> methods(JsonWebToken token) {
        Object methods = token.getClaim(METHODS);
        return methods instanceof List<?> several
                ? several.stream().map(GrantedRole::word).toList()
                : List.of();
    }

    /** Of a claim's value, which is text or JSON. */
    private static String word(Object value) {
        return value instanceof JsonString text ? text.getString() : String.valueOf(value);
    }

    /** The values that open endpoints. */
    Set<String> open(Set<String> permissions) {
        Set<String> all = new HashSet<>(permissions);
        all.add(role);
        all.add(Roles.GRANTED);
        return Set.copyOf(all);
    }

    static AuthenticationFailedException taken() {
        return new AuthenticationFailedException("The role of the token is not granted");
    }
}
