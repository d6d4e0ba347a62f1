package dev.pluto.access;

import java.util.List;

/**
 * A token this service needs.
 *
 * @param audience whom it is for
 * @param scopes what it opens there
 */
record TokenNeed(String audience, List<String> scopes) {

    TokenNeed {
        scopes = List.copyOf(scopes);
    }

    /** @throws IllegalStateException when the client does not say what it needs */
    static TokenNeed of(Class<?> restClient) {
        ServiceAccess access = restClient.getAnnotation(ServiceAccess.class);
        if (access == null) {
            throw new IllegalStateException(restClient.getName() + " has no @ServiceAccess");
        }
        return new TokenNeed(Audiences.of(access.to()), List.of(access.scopes()));
    }

    /** As a token endpoint wants it (RFC 6749, 3.3). */
    String scope() {
        return String.join(" ", scopes);
    }
}
