package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Reading;
import java.util.List;

/** "Ballet runs till 5:15 so make it 5", "it's dark by four, make it four": why something is moved, which is no reminder of its own. */
final class ReasonOfMove {

    private ReasonOfMove() {}

    /** Whether the next request says what to do about it. */
    static boolean is(Item item, List<Item> items, String text, Heard heard) {
        int next = items.indexOf(item) + 1;
        if (next < items.size() && isOfNoTime(item, items.get(next), heard)) {
            return true;
        }
        boolean moves = next < items.size()
                && items.get(next).act() instanceof Act.MoveReminder move
                && move.target().words().isEmpty()
                && items.get(next).isSure();
        if (!moves) {
            return false;
        }
        Item behind = items.get(next);
        Request seam = heard.tongue().request(text.substring(item.end(), behind.start()));
        boolean isTold = item.act() instanceof Act.SetReminder set
                && (seam.word(0).equals("so") || heard.last() == Subject.REMINDERS && tells(set, item, behind, heard));
        boolean isGuess = item.act() instanceof Act.MoveReminder || item.act() instanceof Act.FinishReminder;
        return isTold || isGuess && !item.isSure();
    }

    /** "The flight has been brought forward. Change the transfer to 8": it moves nothing, and what is moved is named behind it. */
    private static boolean isOfNoTime(Item item, Item behind, Heard heard) {
        Request r = item.request();
        return item.act() instanceof Act.MoveReminder
                && behind.act() instanceof Act.MoveReminder move
                && behind.isSure()
                && !move.target().words().isEmpty()
                && Answers.saysWhen(move.words(), heard.said())
                && !Answers.saysWhen(r.text(), heard.said())
                && Answers.length(r.text(), heard.said()).isEmpty()
                && r.is(r.head(), Kind.ARTICLE, Kind.THEIRS, Kind.OWN);
    }

    /** Nobody asks for it, and it names the very hour that something is moved to. */
    private static boolean tells(Act.SetReminder set, Item item, Item behind, Heard heard) {
        Request r = item.request();
        if (r.has(Kind.REMIND, Kind.WEAK_REMIND, Kind.REMINDER)) {
            return false;
        }
        return set.plans().size() == 1
                && set.plans().get(0).reading() instanceof Reading.Once told
                && Answers.move(behind.request().text(), told.at().atZone(told.zone()), heard.said())
                        instanceof Reading.Once moved
                && moved.at().equals(told.at());
    }
}
