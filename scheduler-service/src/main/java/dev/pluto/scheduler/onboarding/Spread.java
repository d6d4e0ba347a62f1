package dev.pluto.scheduler.onboarding;

import dev.pluto.scheduler.task.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * Spreads the tasks that people set for the same minute over ten, always later, the same every day for one person: nobody
 * notices, and the morning's peak is a tenth as high.
 */
final class Spread {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private Spread() {}

    /** @return 0 to 599 seconds */
    static int secondsOf(UUID userId, Kind kind) {
        long hash = nameOf(userId, kind).getLeastSignificantBits();
        return Math.toIntExact(Math.floorMod(hash, WINDOW.toSeconds()));
    }

    static UUID nameOf(UUID userId, Kind kind) {
        return UUID.nameUUIDFromBytes((userId + "/" + kind.code()).getBytes(StandardCharsets.UTF_8));
    }
}
