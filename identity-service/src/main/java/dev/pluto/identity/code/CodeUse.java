package dev.pluto.identity.code;

import dev.pluto.identity.BearerSecret;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a code is for.
 *
 * @param userId whoever it has to reach; null where whoever has the number or address may be reached
 * @param challenge of a second factor: the sign-in it is good for
 * @param session of a number or address to come: the session it is good in
 */
record CodeUse(
        Purpose purpose,
        @Nullable UUID userId,
        @Nullable String challenge,
        @Nullable UUID session) {

    /** For whoever it reaches. */
    static CodeUse of(Purpose purpose) {
        return new CodeUse(purpose, null, null, null);
    }

    static CodeUse ofSecondFactor(UUID userId, String challenge) {
        return new CodeUse(Purpose.SECOND_FACTOR, userId, challenge, null);
    }

    /** For a number or address to become theirs who ask for it. */
    static CodeUse ofContact(UUID userId, UUID session) {
        return new CodeUse(Purpose.CONTACT, userId, null, session);
    }

    @Nullable
    Buffer challengeHash() {
        return challenge == null ? null : Buffer.buffer(BearerSecret.hash(challenge));
    }

    @Override
    public String toString() {
        return "CodeUse[" + purpose + "]";
    }
}
