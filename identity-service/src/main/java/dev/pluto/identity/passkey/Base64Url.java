package dev.pluto.identity.passkey;

import dev.pluto.http.problem.Problem;
import java.util.Base64;

/** Bytes as they stand in JSON of WebAuthn: Base64 for URLs, without padding. */
final class Base64Url {

    private Base64Url() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * What a client sent.
     *
     * @param pointer where it stands
     * @throws Problem 422 {@code request:invalid} for what is none
     */
    static byte[] read(String text, String pointer) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(pointer, "must be Base64 for URLs");
        }
    }
}
