package dev.pluto.scheduler.person;

import dev.pluto.person.PersonSnapshot;
import java.time.ZoneId;
import java.util.Collections;
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

    public static Person of(PersonSnapshot told) {
        return new Person(told.userId(), told.version(), ZoneId.of(told.zone()), told.status(), told.switchedOff());
    }

    public boolean isActive() {
        return status.equals("active");
    }

    /** Whether any of these preferences is off. */
    public boolean hasSwitchedOff(Set<String> preferences) {
        return !Collections.disjoint(switchedOff, preferences);
    }
}
