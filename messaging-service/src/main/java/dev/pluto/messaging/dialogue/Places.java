package dev.pluto.messaging.dialogue;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Zones by the city they are named after. */
final class Places {

    private static final Map<String, ZoneId> BY_CITY = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .collect(Collectors.toUnmodifiableMap(Places::city, ZoneId::of, (one, other) -> one));

    private Places() {}

    static Optional<ZoneId> zone(String place) {
        return Optional.ofNullable(BY_CITY.get(place.toLowerCase(Locale.ROOT)));
    }

    private static String city(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
