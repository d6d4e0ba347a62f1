package dev.pluto.messaging.act;

import java.time.ZoneId;
import java.util.Optional;

/** The zones of places as people name them. */
@FunctionalInterface
interface Places {

    /** @param words a place, zone or abbreviation, in any case */
    Optional<ZoneId> zoneOf(String words);
}
