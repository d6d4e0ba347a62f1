package dev.pluto.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Settings or state of a person changed. A snapshot: the newest aggregate version wins.
 *
 * @param userId the person
 * @param changed names of what changed: {@code name}, {@code zone}, {@code style}, {@code preferences} ...
 * @param status {@code active}, {@code blocked}, {@code quarantined} or {@code erased}
 * @param tier the tier
 * @param locale BCP 47 tag
 * @param zone IANA time zone
 * @param preferences every preference by name
 * @param style how the person is spoken to
 * @param mergedInto the account this one became part of
 * @param changedAt when
 * @param learning what may be learnt of them; absent in older events
 */
public record UserChanged(
        UUID userId,
        List<String> changed,
        String status,
        String tier,
        String locale,
        String zone,
        Map<String, Boolean> preferences,
        StyleSummary style,
        @Nullable UUID mergedInto,
        Instant changedAt,
        @Nullable LearningSummary learning)
        implements Event {

    /** Where nothing is told of learning. */
    public UserChanged(
            UUID userId,
            List<String> changed,
            String status,
            String tier,
            String locale,
            String zone,
            Map<String, Boolean> preferences,
            StyleSummary style,
            @Nullable UUID mergedInto,
            Instant changedAt) {
        this(userId, changed, status, tier, locale, zone, preferences, style, mergedInto, changedAt, null);
    }

    public UserChanged {
        changed = List.copyOf(changed);
        preferences = Map.copyOf(preferences);
    }
}
