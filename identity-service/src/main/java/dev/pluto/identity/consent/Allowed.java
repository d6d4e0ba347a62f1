package dev.pluto.identity.consent;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application a person has let act for them.
 *
 * @param clientId the application
 * @param name what it is called
 * @param scopes what it may do
 * @param agreedAt when the person first agreed
 * @param changedAt when they last did
 */
@Schema(name = "AllowedApplication")
record Allowed(String clientId, String name, List<Scope> scopes, Instant agreedAt, Instant changedAt) {

    Allowed {
        scopes = List.copyOf(scopes);
    }

    /**
     * Something an application may do.
     *
     * @param words as the person was asked for it
     */
    @Schema(name = "AllowedScope")
    record Scope(String scope, String words) {}
}
