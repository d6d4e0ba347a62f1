package dev.pluto.identity.token;

/**
 * A token somebody may use (RFC 6749, 5.1).
 *
 * @param accessToken a compact JWS
 * @param tokenType always Bearer
 * @param expiresIn seconds
 */
record TokenGrant(String accessToken, String tokenType, long expiresIn) {

    @Override
    public String toString() {
        return "TokenGrant[expiresIn=" + expiresIn + "]";
    }
}
