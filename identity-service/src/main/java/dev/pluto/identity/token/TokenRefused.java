package dev.pluto.identity.token;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal in the words of RFC 6749, 5.2, which clients of a token endpoint expect instead of a problem. */
public final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final String description;
    private final long retryAfterSeconds;

    private TokenRefused(int status, String error, String description) {
        this(status, error, description, 0);
    }

    private TokenRefused(int status, String error, String description, long retryAfterSeconds) {
        super(error, null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
        this.status = status;
        this.error = error;
        this.description = description;
    }

    public static TokenRefused unknownClient() {
        return new TokenRefused(401, "invalid_client", "The client is unknown or its secret is wrong");
    }

    /** The words of RFC 8628, 3.5: the RFC has none of its own for this. */
    static TokenRefused tooManyTries(Duration wait) {
        return new TokenRefused(
                429,
                "slow_down",
                "Too many wrong secrets, try again later",
                Math.max(1, (wait.toMillis() + 999) / 1000));
    }

    static TokenRefused missingGrantType() {
        return new TokenRefused(400, "invalid_request", "grant_type is missing");
    }

    static TokenRefused unreadable() {
        return new TokenRefused(400, "invalid_request", "This is no form");
    }

    static TokenRefused unsupportedGrantType() {
        return new TokenRefused(
                400,
                "unsupported_grant_type",
                "Supported are client_credentials, authorization_code and refresh_token");
    }

    static TokenRefused repeated(String parameter) {
        return new TokenRefused(400, "invalid_request", parameter + " may be given once only");
    }

    /** RFC 8693, 2.2.2. */
    static TokenRefused invalidTarget() {
        return new TokenRefused(400, "invalid_target", "The client may have no token for this audience, or named none");
    }

    static TokenRefused invalidScope() {
        return new TokenRefused(
                400, "invalid_scope", "The client may not have all of these scopes there, or named none");
    }

    /** Not told why: who shows what is not theirs learns nothing of it. */
    public static TokenRefused invalidGrant() {
        return new TokenRefused(
                400, "invalid_grant", "It was not given to this client, or in another way, or is good no more");
    }

    /** A refresh token gives no more than it was given for (RFC 6749, 6). */
    public static TokenRefused beyondGiven() {
        return new TokenRefused(400, "invalid_scope", "The person has not let the client do all of this");
    }

    static TokenRefused missing(String parameter) {
        return new TokenRefused(400, "invalid_request", parameter + " is missing");
    }

    static TokenRefused twoSecrets() {
        return new TokenRefused(400, "invalid_request", "The client shows who it is in more than one way");
    }

    int status() {
        return status;
    }

    /** 0 when there is nothing to wait for. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
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
    @Schema(name = "TokenRefused")
    record Body(String error, String errorDescription) {}
}
