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
        if (isGuess(item) && isMovedFurtherOn(items.subList(Math.min(next, items.size()), items.size()))) {
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
        return isTold || isGuess(item);
    }

    private static boolean isGuess(Item item) {
        return !item.isSure()
                && (item.act() instanceof Act.MoveReminder
                        || item.act() instanceof Act.FinishReminder
                        || item.act() instanceof Act.SnoozeReminder);
    }

    /** "Gran rang, she's got a cold, move it to monday": what stands between tells more of why. */
    private static boolean isMovedFurtherOn(List<Item> behind) {
        List<Item> done = behind.stream()
                .filter(item -> !(item.act() instanceof Act.TellFact) && !(item.act() instanceof Act.Talk))
                .toList();
        return done.size() == 1
                && done.get(0).isSure()
                && done.get(0).act() instanceof Act.MoveReminder move
                && move.target().words().isEmpty();
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
