package dev.pluto.language.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Zones: "3pm EST", "4pm Tokyo time", "hora de Madrid", "GMT+1". */
final class ZoneGrammar {

    private ZoneGrammar() {}

    static @Nullable Match read(Words w, int i) {
        int start = w.skip(i, Kind.IN);
        Lexeme zone = w.find(start, Kind.ZONE);
        if (zone != null) {
            Match offset = offset(w, zone);
            return offset != null ? offset : zone(w.skip(zone.next(), Kind.ZONE_TIME), zone.value());
        }
        Lexeme place = w.find(start, Kind.NAME);
        int time = place == null ? -1 : w.after(place.next(), Kind.ZONE_TIME);
        if (place != null && time > 0) {
            return zone(time, place.value());
        }
        int timeOf = w.after(start, Kind.ZONE_TIME);
        Lexeme behind = timeOf < 0 ? null : w.find(w.skip(w.skip(timeOf, Kind.OF, Kind.IN), Kind.THE), Kind.NAME);
        return behind == null ? null : zone(behind.next(), behind.value());
    }

    /** "GMT+1", "UTC-5". */
    private static @Nullable Match offset(Words w, Lexeme zone) {
        String sign = w.word(zone.next());
        boolean signed = zone.value().equals("UTC") || zone.value().equals("Etc/GMT");
        int hours = signed && (sign.equals("+") || sign.equals("-")) ? Quantities.digits(w, zone.next() + 1) : -1;
        return hours < 0 || hours > 14 ? null : zone(zone.next() + 2, "UTC" + sign + hours);
    }

    private static @Nullable Match zone(int next, String id) {
        try {
            return Match.of(next, new Fragment.InZone(ZoneId.of(id)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
