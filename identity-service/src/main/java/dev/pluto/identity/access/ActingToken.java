package dev.pluto.identity.access;

/**
 * What somebody acts in a role by. There is no refresh token: who goes on asks for another.
 *
 * @param accessToken a compact JWS
 * @param tokenType always Bearer
 * @param expiresIn seconds it lives
 * @param role the role
 */
record ActingToken(String accessToken, String tokenType, long expiresIn, String role) {

    @Override
    public String toString() {
        return "ActingToken[" + role + "]";
    }
}
