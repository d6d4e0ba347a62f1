package dev.pluto.messaging.act;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Cities that are a zone's namesake, and the zones' own ids. */
final class ZoneNames implements Places {

    private final Map<String, ZoneId> byName = new HashMap<>();

    ZoneNames() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            int slash = id.lastIndexOf('/');
            if (slash > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                byName.putIfAbsent(plain(id.substring(slash + 1)), ZoneId.of(id));
                byName.put(plain(id), ZoneId.of(id));
            }
        }
    }

    private static String plain(String words) {
        return words.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<ZoneId> zoneOf(String words) {
        return Optional.ofNullable(byName.get(plain(words)));
    }
}
