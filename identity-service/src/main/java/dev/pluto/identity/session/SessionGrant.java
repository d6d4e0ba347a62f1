package dev.pluto.identity.session;

import java.util.UUID;

/**
 * What a sign-in or a renewal gives.
 *
 * @param accessToken a compact JWS, shown with every request
 * @param tokenType always Bearer
 * @param expiresIn seconds the access token lives
 * @param refreshToken gives the next access token, once
 * @param refreshExpiresIn seconds until the session ends unless it is renewed before
 * @param sessionId the session
 * @param userId whose
 */
public record SessionGrant(
        String accessToken,
        String tokenType,
        long expiresIn,
        String refreshToken,
        long refreshExpiresIn,
        UUID sessionId,
        UUID userId) {

    @Override
    public String toString() {
        return "SessionGrant[sessionId=" + sessionId + "]";
    }
}
