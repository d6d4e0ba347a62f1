package dev.pluto.person;

import dev.pluto.events.LearningSummary;
import dev.pluto.events.UserActivated;
import dev.pluto.events.UserChanged;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person as identity told of them, whether at first contact or by a change.
 *
 * @param version aggregate version, 0 when the event does not tell; the highest is the newest, whatever comes last
 * @param status {@code active}, {@code blocked}, {@code quarantined} or {@code erased}
 * @param locale BCP 47 tag
 * @param zone IANA time zone
 * @param tier such as {@code free}
 * @param preferences those that were told, by name; at first contact none: each is as it is by default
 * @param learning what may be learnt of them; null where it was not told, which is as by default
 */
public record PersonSnapshot(
        UUID userId,
        long version,
        String status,
        String locale,
        String zone,
        String tier,
        Map<String, Boolean> preferences,
        @Nullable LearningSummary learning) {

    private static final String ACTIVE = "active";

    /** Where nothing was told of learning. */
    public PersonSnapshot(
            UUID userId,
            long version,
            String status,
            String locale,
            String zone,
            String tier,
            Map<String, Boolean> preferences) {
        this(userId, version, status, locale, zone, tier, preferences, null);
    }

    public PersonSnapshot {
        preferences = Map.copyOf(preferences);
    }

    static PersonSnapshot of(UserActivated event, long version) {
        return new PersonSnapshot(
                event.userId(), version, ACTIVE, event.locale(), event.zone(), event.tier(), Map.of(), null);
    }

    static PersonSnapshot of(UserChanged event, long version) {
        return new PersonSnapshot(
                event.userId(),
                version,
                event.status(),
                event.locale(),
                event.zone(),
                event.tier(),
                event.preferences(),
                event.learning());
    }

    /** Names of the preferences that are off. */
    public Set<String> switchedOff() {
        return preferences.entrySet().stream()
                .filter(preference -> !preference.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
