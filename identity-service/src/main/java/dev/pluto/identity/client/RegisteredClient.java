package dev.pluto.identity.client;

import java.time.Instant;
import java.util.List;

/**
 * An application as operators see it.
 *
 * @param clientId what it calls itself
 * @param name what people read
 * @param redirectUris where its answers may go, to the letter
 * @param scopes what it may ask people for
 * @param type {@code confidential}, with a secret, or {@code public}, which can keep none
 * @param isActive whether it gets anything
 */
public record RegisteredClient(
        String clientId,
        String name,
        List<String> redirectUris,
        List<String> scopes,
        String type,
        boolean isActive,
        Instant createdAt,
        Instant changedAt) {

    static final String PUBLIC = "public";
    static final String CONFIDENTIAL = "confidential";

    public RegisteredClient {
        redirectUris = List.copyOf(redirectUris);
        scopes = List.copyOf(scopes);
    }

    /**
     * Whether what comes back from this address is surely the application: it shows a secret for what it gets, or its address is one that only
     * its owner answers (RFC 8252, 8.6).
     */
    public boolean isAssured(String redirectUri) {
        return type.equals(CONFIDENTIAL) || redirectUri.startsWith("https:");
    }
}
