package dev.pluto.identity.client;

import dev.pluto.access.ApplicationScopes;
import dev.pluto.http.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application to be registered, or as it is to be.
 *
 * @param clientId which it keeps
 * @param name what people read when they are asked
 * @param redirectUris where its answers may go: https, http of this machine alone, or a scheme of its own with a dot in it
 * @param scopes what it may ask people for
 * @param type which it keeps
 * @param isActive null: it is
 */
record ClientDraft(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{2,39}") String clientId,
        @NotNull @Size(min = 1, max = 80) String name,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Size(max = 512) String> redirectUris,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Size(max = 40) String> scopes,

        @Schema(enumeration = {RegisteredClient.PUBLIC, RegisteredClient.CONFIDENTIAL})
        @NotNull
        @Pattern(regexp = "public|confidential")
        String type,

        @Nullable Boolean isActive) {

    /** Names of ours: an ID token is for the client, and must never pass for one that is for a service. */
    private static final String OURS = "pluto";

    boolean active() {
        return !Boolean.FALSE.equals(isActive);
    }

    boolean isPublic() {
        return type.equals(RegisteredClient.PUBLIC);
    }

    /** @throws Problem 422 {@code request:invalid} */
    void require() {
        if (clientId.startsWith(OURS)) {
            throw Problem.invalid("#/client_id", "must not begin with " + OURS);
        }
        if (name.isBlank() || !name.equals(name.strip()) || name.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("#/name", "must be a line of text");
        }
        if (!redirectUris.stream().allMatch(RedirectUris::isAllowed)) {
            throw Problem.invalid(
                    "#/redirect_uris",
                    "must be https, http of this machine, or a scheme of the application's own, without a fragment");
        }
        if (!ApplicationScopes.all().containsAll(scopes)) {
            throw Problem.invalid("#/scopes", "must be of " + String.join(", ", ApplicationScopes.all()));
        }
    }
}
