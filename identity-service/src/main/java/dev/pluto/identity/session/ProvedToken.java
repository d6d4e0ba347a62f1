package dev.pluto.identity.session;

import java.util.UUID;

/**
 * What a step-up gives: the refresh token stays as it is.
 *
 * @param accessToken a compact JWS whose {@code auth_time} is now
 * @param tokenType always Bearer
 * @param expiresIn seconds it lives
 * @param sessionId the session, the same as before
 */
public record ProvedToken(String accessToken, String tokenType, long expiresIn, UUID sessionId) {

    @Override
    public String toString() {
        return "ProvedToken[sessionId=" + sessionId + "]";
    }
}
