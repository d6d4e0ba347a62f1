package dev.pluto.messaging.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of our numbers the provider told to be slower, and until when nothing goes out from them. Known to each replica by
 * what it was told itself: one refusal each is cheaper than asking the database for every message. Safe for any number of
 * threads.
 */
@ApplicationScoped
class RestingNumbers {

    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final Clock clock;

    RestingNumbers(Clock clock) {
        this.clock = clock;
    }

    /** Nothing goes out from a number for a while. */
    void rest(String ourAddress, Duration pause) {
        if (!pause.isZero()) {
            until.merge(ourAddress, clock.instant().plus(pause), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** How long a number rests still, zero when it does not. */
    Duration left(String ourAddress) {
        Instant end = until.get(ourAddress);
        if (end == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
            until.remove(ourAddress, end);
            return Duration.ZERO;
        }
        return left;
    }
}
