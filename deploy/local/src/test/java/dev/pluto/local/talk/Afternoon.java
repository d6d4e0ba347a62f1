package dev.pluto.local.talk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Where it is between 13:30 and 14:30 now: a zone of whole hours whose clocks nobody changes. */
final class Afternoon {

    /** From eleven hours behind UTC to twelve ahead of it. */
    private static final List<String> ZONES = List.of(
            "Pacific/Pago_Pago",
            "Pacific/Honolulu",
            "Pacific/Gambier",
            "Pacific/Pitcairn",
            "America/Phoenix",
            "America/Costa_Rica",
            "America/Panama",
            "America/Puerto_Rico",
            "America/Argentina/Cordoba",
            "America/Noronha",
            "Atlantic/Cape_Verde",
            "Africa/Abidjan",
            "Africa/Algiers",
            "Africa/Johannesburg",
            "Africa/Nairobi",
            "Asia/Dubai",
            "Asia/Tashkent",
            "Asia/Dhaka",
            "Asia/Bangkok",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Australia/Brisbane",
            "Pacific/Guadalcanal",
            "Pacific/Tarawa");

    private static final int FIRST_OFFSET = -11;
    private static final int MIDDLE = 14 * 60;
    private static final int UP_TO_HALF_HOUR = 29;

    private Afternoon() {}

    static ZoneId at(Instant now) {
        int minutes = now.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / 60;
        // whole hours to the middle, rounded so that the rest is within half an hour
        int hours = Math.floorDiv(MIDDLE - minutes + UP_TO_HALF_HOUR, 60);
        int offset = hours > ZONES.size() + FIRST_OFFSET - 1 ? hours - 24 : hours;
        return ZoneId.of(ZONES.get(offset - FIRST_OFFSET));
    }
}
