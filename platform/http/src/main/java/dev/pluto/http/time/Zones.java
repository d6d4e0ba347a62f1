package dev.pluto.http.time;

import java.time.ZoneId;
import java.util.Set;

/**
 * Where people live, as IANA names it: {@code Area/Location}. Offsets and what stands for them ({@code +02:00}, {@code GMT},
 * {@code Etc/GMT-2}, {@code SystemV/PST8}, {@code EST}) know no clock change, so that reminders would drift by an hour, or no place.
 * {@code UTC} alone is taken: it is where a person is whose number tells no place.
 */
public final class Zones {

    /** What a client is told. */
    public static final String RULE = "must be an IANA time zone such as Europe/Berlin";

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private Zones() {}

    /** Whether a person can live there. */
    public static boolean isOfPersons(String zone) {
        return zone.equals("UTC")
                || (zone.indexOf('/') > 0
                        && !zone.startsWith("Etc/")
                        && !zone.startsWith("SystemV/")
                        && KNOWN.contains(zone));
    }
}
