package dev.pluto.memory.forgetting;

import dev.pluto.http.problem.Problem;
import dev.pluto.language.Pieces;
import dev.pluto.protection.PersonKey;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * What a preview showed, sealed with the person's key, so that nothing is stored for it.
 *
 * @param digest of the ids that were found
 * @param expiresAt until when it may be sent back, in whole seconds
 */
record ForgettingToken(String subject, String digest, Instant expiresAt) {
    private static final String FIELD = "memory.forgetting";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 3;

    String sealed(PersonKey key, UUID userId) {
        String clear = expiresAt.getEpochSecond() + SEPARATOR + digest + SEPARATOR + subject;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(FIELD, userId, clear));
    }

    /** @throws Problem 422 {@code request:invalid} when it is none of this person's */
    static ForgettingToken open(PersonKey key, UUID userId, String sealed) {
        try {
            String[] parts =
                    Pieces.of(key.open(FIELD, userId, Base64.getUrlDecoder().decode(sealed)), SEPARATOR, PARTS);
            return new ForgettingToken(parts[2], parts[1], Instant.ofEpochSecond(Long.parseLong(parts[0])));
        } catch (RuntimeException unreadable) {
            throw Problem.invalid("token", "is none that a preview gave");
        }
    }

    @Override
    public String toString() {
        return "ForgettingToken[sealed]";
    }
}
