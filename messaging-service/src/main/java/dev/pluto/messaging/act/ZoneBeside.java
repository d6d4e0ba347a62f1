package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation.Certainty;
import java.util.ArrayList;
import java.util.List;

/** A time zone asked for beside the place it is of: "I live in Toronto now. Can you update my time zone?" */
final class ZoneBeside {

    private ZoneBeside() {}

    /** With the zone of that place, which is set before the rest is told. */
    static List<Item> in(List<Item> items) {
        int open = open(items);
        if (open < 0) {
            return items;
        }
        for (Item other : items) {
            Act.SetZone zone = tells(other.act()) && isOwn(other.request()) ? SettingWords.zone(other.request()) : null;
            if (zone != null && zone.zone() != null) {
                List<Item> all = new ArrayList<>(items);
                Item wish = items.get(open);
                all.remove(wish);
                all.removeIf(item -> item == other && !(other.act() instanceof Act.TellFact));
                all.add(0, wish.with(wish.end(), zone, Certainty.SURE));
                return all;
            }
        }
        return items;
    }

    private static int open(List<Item> items) {
        for (int i = 0; i < items.size() && items.size() > 1; i++) {
            if (items.get(i).act() instanceof Act.SetZone zone && zone.zone() == null) {
                return i;
            }
        }
        return -1;
    }

    private static boolean tells(Act act) {
        return act instanceof Act.TellFact
                || act instanceof Act.CorrectFact
                || act instanceof Act.Talk
                || act instanceof Act.SetZone;
    }

    /** "Just landed in Dubai", not "my sister lives in Dubai" or "Tom is in Dubai". */
    private static boolean isOwn(Request r) {
        int head = r.head();
        boolean mine = r.word(head).equals("my")
                || r.word(head).equals("mi")
                || r.word(head).equals("our");
        boolean theirs = r.is(head, Kind.THEIRS, Kind.ARTICLE) || r.word(head).endsWith("'s");
        boolean verb = r.is(head, Kind.OWN) || !r.word(head + 1).endsWith("s");
        return !mine && !theirs && verb;
    }
}
