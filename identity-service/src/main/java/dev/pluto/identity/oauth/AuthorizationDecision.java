package dev.pluto.identity.oauth;

import dev.pluto.identity.oauth.AuthorizationPolicy.Decision;
import dev.pluto.identity.oauth.AuthorizationService.Brought;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the page asks. Hides itself in text.
 *
 * @param query of the request, as the application made it, without the question mark
 * @param decision what the person says; null: they have not been asked
 * @param justSignedIn whether they have signed in for this request
 */
record AuthorizationDecision(
        @NotNull @Size(max = 4096) String query,

        @Schema(enumeration = {"allow", "deny"}) @Pattern(regexp = "allow|deny") @Nullable
        String decision,

        @Nullable Boolean justSignedIn) {

    Brought brought(@Nullable String browser) {
        return new Brought(
                query,
                browser,
                decision == null ? null : Decision.valueOf(decision.toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(justSignedIn));
    }

    @Override
    public String toString() {
        return "AuthorizationDecision[hidden]";
    }
}
