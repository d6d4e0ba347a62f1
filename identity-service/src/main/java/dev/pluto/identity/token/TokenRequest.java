package dev.pluto.identity.token;

import dev.pluto.access.Audiences;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param audience whom the token is to be for (RFC 8693, 2.1)
 * @param scopes what it is to open there (RFC 6749, 3.3); empty when the client does not say
 */
record TokenRequest(Optional<String> audience, Set<String> scopes) {

    private static final String CLIENT_CREDENTIALS = "client_credentials";
    private static final Pattern SPACE = Pattern.compile(" ");

    /**
     * Reads a form.
     *
     * @param body as it came, UTF-8
     * @throws TokenRefused when it is none, or none of a client credentials grant
     */
    static TokenRequest of(byte[] body) {
        TokenForm form = TokenForm.of(body);
        return of(form.all("grant_type"), form.all("audience"), form.all("scope"));
    }

    /**
     * Reads the parameters as they came. An empty one counts as left out, and none may come twice (RFC 6749, 3.2).
     *
     * @throws TokenRefused when they are none of a client credentials grant
     */
    static TokenRequest of(List<String> grantTypes, List<String> audiences, List<String> scopes) {
        String grantType = once("grant_type", grantTypes);
        if (grantType == null) {
            throw TokenRefused.missingGrantType();
        }
        if (!grantType.equals(CLIENT_CREDENTIALS)) {
            throw TokenRefused.unsupportedGrantType();
        }
        String scope = once("scope", scopes);
        return new TokenRequest(
                Optional.ofNullable(once("audience", audiences)),
                scope == null ? Set.of() : new LinkedHashSet<>(List.of(SPACE.split(scope, -1))));
    }

    /** Whether it is for what persons and operators have: no audience, or that of all of Pluto. */
    boolean namesNoService() {
        return audience.orElse(Audiences.PLUTO).equals(Audiences.PLUTO);
    }

    private static @Nullable String once(String name, List<String> values) {
        if (values.size() > 1) {
            throw TokenRefused.repeated(name);
        }
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }
}
