package dev.pluto.identity.token;

/** A refusal in the words of RFC 6749, 5.2, which clients of a token endpoint expect instead of a problem. */
final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final String description;

    private TokenRefused(int status, String error, String description) {
        super(error, null, false, false);
        this.status = status;
        this.error = error;
        this.description = description;
    }

    static TokenRefused unknownClient() {
        return new TokenRefused(401, "invalid_client", "The client is unknown or its secret is wrong");
    }

    static TokenRefused missingGrantType() {
        return new TokenRefused(400, "invalid_request", "grant_type is missing");
    }

    static TokenRefused unsupportedGrantType() {
        return new TokenRefused(400, "unsupported_grant_type", "Only client_credentials is supported");
    }

    int status() {
        return status;
    }

    Body body() {
        return new Body(error, description);
    }

    /**
     * The body of the answer.
     *
     * @param error the code
     * @param errorDescription for people
     */
    record Body(String error, String errorDescription) {}
}
