package dev.pluto.identity.registration;

/**
 * The answer to who wants an account, whoever has the address.
 *
 * @param requestId what the code has to be shown with; known to whoever asked alone
 * @param expiresIn seconds until the code is good for nothing
 */
record RegistrationAsked(String requestId, long expiresIn) {

    @Override
    public String toString() {
        return "RegistrationAsked[hidden]";
    }
}
