package dev.pluto.identity.oauth;

/** Why an application gets no code, in words of RFC 6749, 4.1.2.1, or OpenID Connect Core, 3.1.2.6. */
final class AuthorizationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;
    private final String description;

    /** @param description for who writes the application; of characters the RFC allows */
    AuthorizationRefused(String error, String description) {
        super(error, null, false, false);
        this.error = error;
        this.description = description;
    }

    static AuthorizationRefused invalid(String description) {
        return new AuthorizationRefused("invalid_request", description);
    }

    String error() {
        return error;
    }

    String description() {
        return description;
    }
}
