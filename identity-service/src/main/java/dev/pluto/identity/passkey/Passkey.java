package dev.pluto.identity.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey or hardware key, as its owner sees it. Personal data.
 *
 * @param name what they call it, null when it cannot be read any more
 * @param synced whether it goes to other devices of theirs; one that does not stays in its hardware
 * @param createdAt the registration
 * @param lastUsedAt the last sign-in, null before the first
 * @param doubtedAt when it had been used less often than before, as a copy would have been; null when it never was
 */
record Passkey(
        UUID id,
        @Nullable String name,
        boolean synced,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant doubtedAt) {

    @Override
    public String toString() {
        return "Passkey[" + id + "]";
    }
}
