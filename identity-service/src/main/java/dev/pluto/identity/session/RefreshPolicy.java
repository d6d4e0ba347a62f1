package dev.pluto.identity.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a refresh token that is shown.
 *
 * @param idle unused for this long a session is over
 * @param grace so long after it was replaced a token still stands for its session
 */
record RefreshPolicy(Duration idle, Duration grace) {

    /** What becomes of it. */
    enum Decision {
        /** It is replaced by a new one. */
        RENEW,
        /** The session ended, or was not used for too long. */
        OVER,
        /** Two have it: it was replaced, longer ago than a lost answer explains. */
        REUSED
    }

    /**
     * A session as it is when one of its tokens is shown.
     *
     * @param usedAt when it was last renewed
     * @param endedAt null while it goes on
     * @param replacedAt when the token that is shown was replaced, null when it was not
     */
    record Shown(
            Instant usedAt,
            Instant expiresAt,
            @Nullable Instant endedAt,
            @Nullable Instant replacedAt) {}

    Decision decide(Shown shown, Instant now) {
        if (shown.endedAt() != null) {
            return Decision.OVER;
        }
        if (shown.replacedAt() != null && !now.isBefore(shown.replacedAt().plus(grace))) {
            return Decision.REUSED;
        }
        return isOver(shown.usedAt(), shown.expiresAt(), now) ? Decision.OVER : Decision.RENEW;
    }

    boolean isOver(Instant usedAt, Instant expiresAt, Instant now) {
        return !now.isBefore(expiresAt) || !now.isBefore(usedAt.plus(idle));
    }
}
