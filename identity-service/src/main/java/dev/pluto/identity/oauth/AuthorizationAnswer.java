package dev.pluto.identity.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pluto.access.ApplicationScopes;
import dev.pluto.identity.oauth.AuthorizationPolicy.Next;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the page does next.
 *
 * @param next {@code sign-in}, {@code ask} or {@code go}
 * @param application its name
 * @param wants what it asks for, in words behind "wants to"
 * @param redirectTo where the browser goes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuthorizationAnswer(
        @Schema(enumeration = {"sign-in", "ask", "go"}) String next,
        @Nullable String application,
        @Nullable List<String> wants,
        @Nullable String redirectTo) {

    static AuthorizationAnswer goes(String to) {
        return new AuthorizationAnswer("go", null, null, to);
    }

    static AuthorizationAnswer waits(Next next, AuthorizationRequest asked) {
        return new AuthorizationAnswer(
                next == Next.SIGN_IN ? "sign-in" : "ask",
                asked.client().name(),
                asked.scopes().stream()
                        .map(scope -> ApplicationScopes.wordsOf(scope).orElse(scope))
                        .toList(),
                null);
    }

    @Override
    public String toString() {
        return "AuthorizationAnswer[" + next + "]";
    }
}
