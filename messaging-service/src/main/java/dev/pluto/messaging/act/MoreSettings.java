package dev.pluto.messaging.act;

import dev.pluto.language.place.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes on from settings that were spoken of: "and the digest", "change it to Chicago", "Lisbon, please". */
final class MoreSettings {

    private static final int NEAR = 4;
    private static final String FACES = "emoji_usage";

    private MoreSettings() {}

    /** Null for what goes on from none. */
    static @Nullable Act act(Request r, Heard heard) {
        Act.SetZone zone = heard.last() == Subject.ZONE ? zoneAlone(r) : null;
        if (zone != null) {
            return zone;
        }
        Act faces = withoutFaces(r);
        if (faces != null) {
            return faces;
        }
        boolean spoken = heard.last() == Subject.SETTINGS || heard.last() == Subject.ZONE;
        return spoken && isOneMore(r) ? new Act.SetPreference(SettingWords.preferences(r)) : null;
    }

    /** "No emojis please, they come out as squares": what stands behind the mark says why. */
    private static @Nullable Act withoutFaces(Request r) {
        int first = r.find(0, Kind.OFF); // "no" alone is soft as well
        int off = r.after(first, Kind.OFF);
        int topic = r.find(first, i -> isOfFaces(r, i));
        int mark = r.find(topic + 1, r::isMark);
        boolean refuses =
                first >= 0 && first <= r.head() && topic >= first && topic <= off + 2 && mark > 0 && !r.isEnd(mark);
        return refuses && !r.isQuestion() && !r.has(Kind.REMIND) ? new Act.SetStyle(Map.of(FACES, false)) : null;
    }

    private static boolean isOfFaces(Request r, int i) {
        Lexis.Found found = r.at(i, Kind.STYLE);
        return found != null && found.value().startsWith(FACES);
    }

    /** What goes on from them where nothing else does: another place, or what was switched off back on. */
    static @Nullable Act further(Request r) {
        if (Boolean.FALSE.equals(AskedSettings.pointed(r)) && !r.has(Kind.REMINDER, Kind.PREFERENCE)) {
            return new Act.SetPreference(Map.of());
        }
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
