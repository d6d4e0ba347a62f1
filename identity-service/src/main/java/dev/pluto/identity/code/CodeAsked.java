package dev.pluto.identity.code;

/**
 * The answer to who asks for a code, whoever's the number is.
 *
 * @param requestId what the code has to be shown with; known to whoever asked alone
 * @param expiresIn seconds until the code is good for nothing
 */
record CodeAsked(String requestId, long expiresIn) {

    @Override
    public String toString() {
        return "CodeAsked[hidden]";
    }
}
