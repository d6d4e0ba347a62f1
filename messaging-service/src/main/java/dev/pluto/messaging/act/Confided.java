package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation.Certainty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody tells and does not want to be kept: "don't keep this but my boss is leaving", "off the record, Tom drinks". */
final class Confided {

    /** More words than so many are more than the wish itself. */
    private static final int TOLD = 1;

    private Confided() {}

    /** With nothing left of it that could be kept; the same where nothing is confided. */
    static List<Item> in(List<Item> items, String text, Heard heard) {
        if (!isIn(heard.tongue().request(text))) {
            return items;
        }
        List<Item> all = new ArrayList<>();
        for (Item item : items) {
            boolean stays = isWish(item.act());
            boolean isFirst = all.stream().noneMatch(other -> other.act() instanceof Act.Secret);
            if (stays) {
                all.add(item);
            } else if (isFirst) {
                all.add(item.with(item.end(), new Act.Secret(true), Certainty.SURE));
            }
        }
        return all;
    }

    private static boolean isWish(Act act) {
        return act instanceof Act.SetReminder
                || act instanceof Act.ListReminders
                || act instanceof Act.AddToList
                || act instanceof Act.ShowList
                || act instanceof Act.AskClock
                || act instanceof Act.DataWish
                || act instanceof Act.Danger
                || act instanceof Act.Talk talk && talk.topic() == Act.Talk.Topic.GRIEF;
    }

    private static boolean isIn(Request r) {
        int at = r.find(0, i -> behind(r, i) > 0);
        int behind = at < 0 ? -1 : behind(r, at);
        boolean leads = at >= 0
                && (r.isMark(behind) || r.is(behind, Kind.SOFT, Kind.CLAUSE) || isAlone(r.at(at, Kind.RECORD)))
                && r.size() - r.skip(behind, Kind.AND) > TOLD;
        boolean follows = at > 2 * TOLD && r.isMark(at - 1) && r.isEnd(behind) && !r.is(r.head(), Kind.WIPE, Kind.UNDO);
        return (leads || follows) && !r.isQuestion();
    }

    /** Behind "don't keep this" or "off the record"; -1 where neither stands here. */
    private static int behind(Request r, int i) {
        Lexis.Found alone = r.at(i, Kind.RECORD);
        if (alone != null && isAlone(alone)) {
            return alone.next();
        }
        int verb = r.after(i, Kind.DONT);
        boolean isSpanish = r.is(verb, Kind.IT);
        int from = isSpanish ? r.after(verb, Kind.IT) : verb;
        int record = r.after(from, Kind.RECORD);
        int it = record > 0 ? Math.max(r.after(record, Kind.IT), isSpanish ? record : -1) : -1;
        return it > 0 && r.is(it, Kind.THERE) ? r.after(it, Kind.THERE) : it;
    }

    private static boolean isAlone(Lexis.@Nullable Found found) {
        return found != null && found.value().equals("ALONE");
    }
}
