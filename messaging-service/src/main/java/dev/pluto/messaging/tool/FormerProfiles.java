package dev.pluto.messaging.tool;

import dev.pluto.messaging.people.Profile;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;

/**
 * How profiles were before deeds of the last minutes: when an answer is tried again, its first try has changed the profile already,
 * and identity tells no history. What another replica did is not known here, and then not taken back.
 */
final class FormerProfiles {

    private static final int MOST = 1_000;

    private final Clock clock;
    private final LinkedHashMap<UUID, Former> byDeed = new LinkedHashMap<>();

    FormerProfiles(Clock clock) {
        this.clock = clock;
    }

    /** The profile as it was when this deed was first tried, which is now when it was not. */
    synchronized Profile before(UUID deed, Profile now) {
        Instant at = clock.instant();
        Former former = byDeed.computeIfAbsent(deed, unused -> new Former(now, at));
        byDeed.values().removeIf(old -> old != former && old.isOver(at));
        if (byDeed.size() > MOST) {
            byDeed.remove(byDeed.keySet().iterator().next());
        }
        return former.profile();
    }

    private record Former(Profile profile, Instant at) {
        boolean isOver(Instant now) {
            return at.plus(Effect.UNDO).isBefore(now);
        }
    }
}
