package dev.pluto.messaging.act;

import dev.pluto.language.place.Place;
import org.jspecify.annotations.Nullable;

/** What goes on from settings that were spoken of: "and the digest", "change it to Chicago", "Lisbon, please". */
final class MoreSettings {

    private static final int NEAR = 4;

    private MoreSettings() {}

    /** Null for what goes on from none. */
    static @Nullable Act act(Request r, Heard heard) {
        Act.SetZone zone = heard.last() == Subject.ZONE ? zoneAlone(r) : null;
        if (zone != null) {
            return zone;
        }
        boolean spoken = heard.last() == Subject.SETTINGS || heard.last() == Subject.ZONE;
        return spoken && isOneMore(r) ? new Act.SetPreference(SettingWords.preferences(r)) : null;
    }

    /** What goes on from them where nothing else does: another place, or what was switched off back on. */
    static @Nullable Act further(Request r) {
        Act.SetZone moved = movedZone(r);
        boolean back = r.find(r.head(), Kind.ON) >= 0
                && r.has(Kind.IT)
                && !r.has(Kind.PREFERENCE, Kind.REMINDER)
                && SettingWords.preferences(r).isEmpty()
                && r.find(0, i -> r.word(i).equals("back")) > 0;
        return moved == null && back ? new Act.Undo() : moved;
    }

    /** "Change it to Chicago", where settings were spoken of; null where no place is named. */
    private static Act.@Nullable SetZone movedZone(Request r) {
        boolean moves = r.is(r.head(), Kind.MOVE) && r.has(Kind.IT) && !r.has(Kind.REMINDER, Kind.LIST_WORD);
        Act.SetZone zone = moves ? SettingWords.zone(r) : null;
        return zone == null || zone.zone() == null ? null : zone;
    }

    /** "Yes, Lisbon time please", "I'm in Lisbon": a place and nothing besides, where one was asked for; null for anything else. */
    private static Act.@Nullable SetZone zoneAlone(Request r) {
        for (int i = 0; i < r.size() && r.size() <= 2 * SettingWords.LONGEST_PLACE && !r.isQuestion(); i++) {
            for (int to = Math.min(r.size(), i + SettingWords.LONGEST_PLACE); to > i; to--) {
                Place place = SettingWords.placeAt(r, i, to);
                if (place != null) {
                    int from = r.skip(0, Kind.YES, Kind.UNTO, Kind.IT, Kind.MOVE, Kind.PLACE_BEFORE, Kind.STOP);
                    boolean alone = from >= i && r.isEnd(to, Kind.TIME, Kind.CLOCK, Kind.YES, Kind.STOP);
                    return alone ? new Act.SetZone(place.zone(), place.name()) : null;
                }
            }
        }
        return null;
    }

    /** "And the digest", "emails too": one more of what was just switched. */
    private static boolean isOneMore(Request r) {
        int topic = r.find(0, Kind.PREFERENCE);
        boolean joins = r.is(0, Kind.AND) || r.is(r.head(), Kind.SAME) || r.find(topic + 1, Kind.TOO) > 0;
        return topic >= 0
                && topic <= r.head() + NEAR
                && joins
                && !r.isQuestion()
                && r.find(0, r::isNumber) < 0
                && !r.has(Kind.REMIND);
    }
}
