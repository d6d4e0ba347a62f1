package dev.pluto.language.place;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A country, state or province, as far as it says where a place is.
 *
 * @param zones those that places in it may have, the usual one first; of a country only that one, or none
 */
record Region(String name, List<ZoneId> zones, String country, boolean isCountry) {

    boolean holds(Place place) {
        return place.country().equals(country) && (isCountry || zones.contains(place.zone()));
    }

    Optional<ZoneId> usual() {
        return zones.stream().findFirst();
    }
}
