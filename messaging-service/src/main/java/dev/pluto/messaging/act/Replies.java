package dev.pluto.messaging.act;

import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.TimeReader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what may answer a question of ours, and short texts that mean something only by what was said before. */
final class Replies {

    static final int SHORT = 6;
    private static final Set<String> PLAINLY_YES = Set.of("yes", "sí", "si");

    private Replies() {}

    /** What a text says to what we asked; null when it goes on with something else. */
    static @Nullable Act answer(Request r, Interpretation read, Heard heard) {
        if (!heard.isAsked()) {
            return null;
        }
        boolean drops = r.is(0, Kind.LEAVE, Kind.NEVER_MIND)
                && r.word(r.after(0, Kind.LEAVE, Kind.NEVER_MIND)).equals(",")
                && !r.has(Kind.REMIND)
                && !Answers.saysWhen(r.text(), heard.said());
        if (drops || r.isAll(Kind.NO, Kind.LEAVE, Kind.NEVER_MIND) && !r.isAll(Kind.YES)) {
            return new Act.No();
        }
        if (r.isAll(Kind.UNDO) && !r.isAll(Kind.NO)) {
            return null;
        }
        boolean dropped = !r.isQuestion()
                && r.find(r.head() + 1, i -> r.is(i, Kind.NEVER_MIND) && r.isEnd(r.after(i, Kind.NEVER_MIND))) > 0;
        if (dropped) {
            return new Act.No();
        }
        return switch (heard.asked()) {
            case SHALL_I -> OfferReplies.act(r, read, heard);
            case WHEN -> when(r, heard);
            case WHAT -> isDigression(r, read) ? null : choice(r, heard);
            case WHICH -> which(r, read, heard);
            case NONE -> null;
        };
    }

    private static @Nullable Act when(Request r, Heard heard) {
        boolean anew = r.is(r.head(), Kind.NEVER_MIND) || r.is(0, Kind.NEVER_MIND) || r.has(Kind.REMIND);
        if (anew) {
            List<Plan> plans = ReminderWords.plans(r.text(), heard);
            boolean whole = ReminderWords.isWhole(plans) && plans.get(0).matter() != null;
            return whole ? new Act.SetReminder(plans) : null;
        }
        Act.SetReminder beside = r.is(0, Kind.AND) ? Besides.onward(r, heard) : null;
        if (beside != null) {
            return beside; // "and weds at noon every week, nag the crew"
        }
        boolean counted = r.is(r.head(), Kind.UNTO) && r.isNumber(r.head() + 1) && !r.isQuestion();
        if (counted && Answers.length(r.text(), heard.said()).isPresent()) {
            List<Plan> plans = ReminderWords.plans(r.text(), heard);
            String what = Targets.matter(r, 0, r.size());
            boolean other = ReminderWords.isWhole(plans) && plans.get(0).matter() != null && what.indexOf(' ') > 0;
            if (other) {
                return new Act.SetReminder(plans);
            }
        }
        boolean matter = isInfinitive(r.word(r.head())) && !r.isQuestion();
        if (matter && !Answers.saysWhen(r.text(), heard.said())) {
            return choice(r, heard);
        }
        // "it's in room 12" tells of something else, as "it's at 5" does not
        boolean tells =
                r.is(r.head(), Kind.THEIRS) && !Targets.matter(r, 0, r.size()).isEmpty();
        if (tells && r.find(0, Kind.TIME) < 0) {
            return null;
        }
        boolean clock = ClockWords.isPlain(r, heard) || r.asks() && r.is(r.head(), Kind.LISTING, Kind.QUESTION);
        boolean asksMore = r.isQuestion() && r.size() > SHORT;
        return !clock && !asksMore && Answers.saysWhen(r.text(), heard.said()) ? choice(r, heard) : null;
    }

    /** "To text Jo": what for, although we asked when. */
    private static boolean isInfinitive(String word) {
        return word.equals("to") || word.equals("about") || word.equals("para");
    }

    /** Whether it is plainly something else than what a reminder is about. */
    private static boolean isDigression(Request r, Interpretation read) {
        if (r.isQuestion() && !r.is(r.head(), Kind.REMIND)) {
            return true;
        }
        boolean courtesy = r.isAll(Kind.THANKS, Kind.HELLO, Kind.ACKNOWLEDGED, Kind.UNDO);
        boolean deed = r.is(r.head(), Kind.CANCEL) && r.has(Kind.REMINDER) || r.has(Kind.REMIND) && r.size() > SHORT;
        boolean thing = r.has(Kind.LIST, Kind.LIST_WORD) && r.has(Kind.ADD, Kind.REMOVE, Kind.CLEAR);
        boolean code = r.find(0, r::isNumber) >= 0 && r.find(0, Kind.TIME) < 0;
        boolean told = (code || read.intent() == Intent.TELL_FACT && read.certainty() == Certainty.SURE)
                && r.is(r.head(), Kind.OWN)
                && r.find(1, i -> r.is(i, Kind.AUXILIARY)) > 0;
        boolean talk = switch (read.intent()) {
            case THANKS,
                    GREETING,
                    COMPLAINT,
                    GRIEF,
                    DANGER,
                    HELP,
                    BEYOND,
                    CANCEL_ALL_REMINDERS,
                    STOP_MESSAGES,
                    DATA_WISH,
                    LIST_REMINDERS,
                    SHOW_LIST,
                    ASK_FACT,
                    ASK_CLOCK,
                    UNDO -> read.certainty() == Certainty.SURE;
            default -> false;
        };
        return courtesy || deed || thing || told || talk;
    }

    private static @Nullable Act which(Request r, Interpretation read, Heard heard) {
        boolean named = r.has(Kind.ORDINAL, Kind.ALL, Kind.OTHER_ONE, Kind.ONE) || r.find(0, r::isNumber) >= 0;
        boolean short_ = r.size() <= SHORT && !r.isQuestion();
        boolean other = read.certainty() == Certainty.SURE
                && read.intent() != Intent.CHOICE
                && read.intent() != Intent.CANCEL_REMINDER
                && read.intent() != Intent.UNKNOWN;
        if (r.isAll(Kind.YES) && !named) {
            return new Act.Yes();
        }
        boolean talk = r.isAll(Kind.THANKS, Kind.HELLO) || r.has(Kind.REMIND) || r.asks();
        boolean moved = r.is(r.head(), Kind.MOVE)
                && Answers.length(r.text(), heard.said()).isPresent(); // "push it all back by an hour"
        return !talk && !moved && (named && r.size() <= 2 * SHORT || short_ && !other || read.intent() == Intent.CHOICE)
                ? choice(r, heard)
                : null;
    }

    static Act.Choice choice(Request r, Heard heard) {
        return new Act.Choice(Targets.of(r, 0, r.size(), heard.said()), r.text());
    }

    /** Short texts without a question of ours; null when it is none. */
    static @Nullable Act alone(Request r, Heard heard) {
        boolean aboutDeed = heard.last() != Subject.NONE && heard.last() != Subject.CLOCK;
        if (r.isAll(Kind.UNDO)) {
            return new Act.Undo();
        }
        if (r.isAll(Kind.THANKS)) {
            return new Act.Talk(Act.Talk.Topic.THANKS);
        }
        if (r.isAll(Kind.HELLO) && (greets(r) || !r.isAll(Kind.ACKNOWLEDGED))) {
            return new Act.Talk(Act.Talk.Topic.GREETING);
        }
        boolean courteous = r.isAll(Kind.NEVER_MIND) && r.isAll(Kind.ACKNOWLEDGED, Kind.THANKS); // "no worries ta"
        if (r.isAll(Kind.LEAVE) || courteous) {
            return new Act.Talk(Act.Talk.Topic.SMALL_TALK);
        }
        if (r.isAll(Kind.NEVER_MIND)) {
            return aboutDeed ? new Act.Undo() : new Act.No();
        }
        Act dropped = dropped(r, heard);
        if (dropped != null) {
            return dropped;
        }
        boolean deed = r.is(r.head(), Kind.CANCEL) && r.isAll(Kind.CANCEL, Kind.IT, Kind.REMINDER);
        if (deed && heard.last() != Subject.LIST) {
            return ReminderWords.cancel(r, heard);
        }
        if (r.isAll(Kind.FINISH)) {
            return new Act.FinishReminder(r.has(Kind.IT) ? Target.IT : Target.NONE);
        }
        if (r.size() <= 2 && PLAINLY_YES.contains(r.word(0)) && r.isAll(Kind.YES)) {
            return new Act.Yes();
        }
        if (r.isAll(Kind.ACKNOWLEDGED) || isPictures(r)) {
            return new Act.Talk(Act.Talk.Topic.SMALL_TALK);
        }
        return r.isAll(Kind.NO) ? new Act.No() : null;
    }

    /** What ends in "never mind" takes back the last deed, in "no need" what was spoken of; null for anything else. */
    private static @Nullable Act dropped(Request r, Heard heard) {
        boolean remark = heard.last() == Subject.REMINDERS && r.size() <= 2 * SHORT;
        if (!remark || r.isQuestion() || r.has(Kind.REMIND)) {
            return null;
        }
        if (ends(r, "never", "mind")) {
            return new Act.Undo(); // "lol she just rang nvm"
        }
        return ends(r, "no", "need") ? new Act.CancelReminder(Target.IT) : null; // "his dad's got him so no need"
    }

    private static boolean ends(Request r, String first, String second) {
        int at = r.find(1, i -> r.word(i).equals(first) && r.word(i + 1).equals(second));
        return at > 0 && r.isEnd(at + 2);
    }

    private static boolean isPictures(Request r) {
        return r.size() > 0 && r.find(0, i -> !r.isPicture(i)) < 0;
    }

    /** "No, at 8", "actually tomorrow", "every day i mean": another time for what was just planned. What stands behind says why. */
    static @Nullable Act corrected(Request r, Heard heard) {
        int head = r.head();
        if (HourWords.isBare(r, head) && r.is(head + 1, Kind.CLAUSE, Kind.BOUND) && !r.isNumber(head + 2)) {
            return moved(heard.tongue().request(r.said(0, head + 1)), heard); // "like 7 before the bus"
        }
        int reason = r.find(1, i -> r.word(i).equals(",") && r.is(i + 1, Kind.CLAUSE) && i > head);
        return reason > 0 ? moved(heard.tongue().request(r.said(0, reason)), heard) : moved(r, heard);
    }

    private static @Nullable Act moved(Request r, Heard heard) {
        boolean deed = r.is(r.head(), Kind.CANCEL, Kind.SNOOZE, Kind.FINISH) || r.has(Kind.ORDINAL, Kind.ALL);
        boolean asks = r.asks() && !r.is(r.head(), Kind.MOVE) || r.isQuestion() && r.has(Kind.LISTING);
        deed |= Moves.isGoingOn(r) || Moves.isOfTheDay(r);
        if (heard.last() != Subject.REMINDERS || r.has(Kind.REMIND) || asks || deed) {
            return null;
        }
        if (r.is(r.skip(0, Kind.HOLD), Kind.MOVE)) {
            return Answers.saysWhen(r.text(), heard.said()) ? Moves.move(r, heard) : null;
        }
        boolean held = r.is(0, Kind.HOLD) || r.said(Math.max(0, r.size() - 2)).endsWith("mean");
        int bareFrom = r.skip(0, Kind.HOLD, Kind.NO, Kind.IT, Kind.THEIRS);
        if (held && r.isNumber(bareFrom) && r.isEnd(bareFrom + 1) && Answers.saysWhen(r.said(bareFrom), heard.said())) {
            return new Act.MoveReminder(Target.IT, r.said(bareFrom));
        }
        boolean time = Answers.saysWhen(r.text(), heard.said());
        String matter = time ? Targets.matter(r, 0, r.size()) : "x";
        boolean bare = matter.isEmpty() && !r.is(r.head(), Kind.AND);
        if (!time || !held && !bare || !matter.isEmpty()) {
            return null;
        }
        List<Plan> plans = TimeReader.read(r.text(), heard.said());
        boolean vague = plans.get(0).reading() instanceof Reading.Ask ask && ask.question() == Reading.Question.VAGUE;
        if (vague && !held) {
            return null;
        }
        return new Act.MoveReminder(Target.IT, r.text());
    }

    /** "Good evening", of which "good" alone would be an answer. */
    private static boolean greets(Request r) {
        return r.after(0, Kind.HELLO) > Math.max(1, r.after(0, Kind.ACKNOWLEDGED));
    }
}
