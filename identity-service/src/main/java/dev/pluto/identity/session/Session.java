package dev.pluto.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that goes on, as its person sees it. Personal data.
 *
 * @param id the session; {@code sid} in its tokens
 * @param method how they showed who they are
 * @param beganAt the sign-in
 * @param usedAt the last renewal of its tokens
 * @param expiresAt it ends here, however much it is used
 * @param address where the sign-in came from, null when it cannot be read any more
 * @param agent what the sign-in was made with, null when it did not say
 * @param application the client id of the application that has it, null for one of the person's own
 * @param current whether it is the one that asks
 */
record Session(
        UUID id,
        String method,
        Instant beganAt,
        Instant usedAt,
        Instant expiresAt,
        @Nullable String address,
        @Nullable String agent,
        @Nullable String application,
        boolean current) {

    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
