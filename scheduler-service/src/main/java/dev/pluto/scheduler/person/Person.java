package dev.pluto.scheduler.person;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person as far as planning is concerned.
 *
 * @param version aggregate version of the event that said so
 * @param status {@code active}, {@code blocked}, {@code quarantined} or {@code erased}
 * @param switchedOff names of the preferences that are off
 */
public record Person(UUID userId, long version, ZoneId zone, String status, Set<String> switchedOff) {

    public Person {
        switchedOff = Set.copyOf(switchedOff);
    }

    /**
     * Why something is not sent for now.
     *
     * @param preferences that must all be on for it
     */
    public Optional<Hold> hold(Set<String> preferences) {
        if (!status.equals("active")) {
            return Optional.of(Hold.STATUS);
        }
        return Collections.disjoint(switchedOff, preferences) ? Optional.empty() : Optional.of(Hold.PREFERENCE);
    }
}
