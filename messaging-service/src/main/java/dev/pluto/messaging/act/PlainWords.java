package dev.pluto.messaging.act;

import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import dev.pluto.language.time.Answers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Acts that words say so plainly that nothing learned is needed: an answer to what we asked, "remind me", "what's my name". */
final class PlainWords {

    private static final double POSSIBLE = 0.15;
    private static final double BARELY = 0.035;
    private static final int FEW = 10;

    private PlainWords() {}

    /** Null when words leave it open. */
    static @Nullable Act act(Request r, Interpretation learned, Heard heard) {
        Act told = told(r, heard);
        Act besides = told == null ? Besides.noted(r, heard) : told;
        Act answer = besides == null ? Replies.answer(r, learned, heard) : besides;
        if (answer != null) {
            return answer;
        }
        Act.AskProfile profile = DataWords.profile(r, heard.last()).orElse(null);
        if (profile != null) {
            return profile;
        }
        Act name = name(r, learned, heard);
        Act setting = name == null ? setting(r, heard) : name;
        if (setting != null) {
            return setting;
        }
        if (isReminder(r) || isHeaded(r, heard)) {
            return ReminderWords.set(r.text(), heard);
        }
        Act reminders = isErrand(r) ? new Act.Talk(Act.Talk.Topic.BEYOND) : PlainReminders.act(r, heard);
        Act wanted = reminders == null ? PlainLists.plain(r, heard) : reminders;
        if (wanted != null) {
            return wanted;
        }
        if (ClockWords.isPlain(r, heard)) {
            return ClockWords.ask(r, heard);
        }
        if (isUnwanted(r)) {
            return new Act.SetPreference(SettingWords.preferences(r));
        }
        Act alone = Replies.alone(r, heard);
        Act further = alone == null ? further(r, heard) : alone;
        boolean courtesy = learned.certainty() == Interpretation.Certainty.SURE
                && (learned.intent() == Intent.GREETING || learned.intent() == Intent.THANKS)
                && r.find(0, r::isNumber) < 0;
        return further == null && !courtesy ? Replies.corrected(r, heard) : further;
    }

    private static @Nullable Act told(Request r, Heard heard) {
        if (isUndone(r, heard)) {
            return new Act.Undo();
        }
        if (isPatience(r) || CareWords.isTired(r)) {
            return new Act.Talk(Act.Talk.Topic.SMALL_TALK);
        }
        if (Secrets.areTold(r) && !r.is(r.head(), Kind.REMIND)) {
            return new Act.Secret(false);
        }
        return Stated.isIn(r) ? new Act.TellFact(r.text()) : Stated.ofAlarm(r, heard);
    }

    /** "Oh no wait undo, there's a match on saturday": behind the comma stands why, and nothing else to do. */
    private static boolean isUndone(Request r, Heard heard) {
        int at = r.skip(0, Kind.HOLD, Kind.NO);
        int behind = r.is(at, Kind.HOLD, Kind.CORRECTS, Kind.MOVE) ? -1 : r.after(at, Kind.UNDO);
        boolean spoken = heard.last() == Subject.REMINDERS || heard.last() == Subject.LIST;
        return spoken
                && behind > 0
                && r.isMark(behind)
                && !r.isQuestion()
                && !r.has(Kind.MOVE, Kind.REMIND)
                && r.find(behind, r::isNumber) < 0;
    }

    private static @Nullable Act name(Request r, Interpretation learned, Heard heard) {
        double likely = likelihood(learned, Intent.SET_NAME);
        int behind = r.after(r.head(), Kind.INTRODUCES);
        boolean capital = behind > 0 && r.isCapital(behind) && likely >= BARELY;
        boolean here = Names.areSaidPlainly(r, heard);
        boolean plain = r.is(r.head(), Kind.NAME_IS) && r.is(r.head(), Kind.OWN);
        boolean possible = likely >= POSSIBLE || capital || here || plain || Names.areSpokenOf(heard);
        boolean told = learned.intent() == Intent.CORRECT_FACT || r.is(r.head(), Kind.THEIRS);
        boolean corrects = heard.last() == Subject.FACTS && told;
        return possible && !isUnwanted(r) && !corrects && !r.asks() && !r.has(Kind.REMIND) ? Names.act(r, heard) : null;
    }

    /** "You never reminded me", "ring me instead of texting", "no texts after 9": what its first words leave no doubt about. */
    private static @Nullable Act setting(Request r, Heard heard) {
        if (r.is(r.head(), Kind.BLAME) && (r.has(Kind.NOT_REMIND) || CareWords.isPromiseBroken(r))) {
            return new Act.Talk(Act.Talk.Topic.COMPLAINT);
        }
        boolean astray = r.has(Kind.ASTRAY) && r.size() <= FEW && !r.has(Kind.REMIND, Kind.REMINDER);
        if (astray && heard.last() == Subject.NONE) {
            return new Act.Talk(Act.Talk.Topic.SMALL_TALK);
        }
        Map<String, Boolean> model = ModelWish.of(r);
        if (!model.isEmpty()) {
            return new Act.SetPreference(model);
        }
        boolean timed = Answers.saysWhen(r.text(), heard.said());
        Map<String, Boolean> instead = timed ? Map.of() : SettingWords.instead(r);
        Map<String, Boolean> wished = instead.isEmpty() ? SettingWords.seldom(r) : instead;
        if (!wished.isEmpty()) {
            return new Act.SetPreference(wished);
        }
        Act more = MoreSettings.act(r, heard);
        if (more != null) {
            return more;
        }
        int quiet = r.find(0, Kind.QUIET);
        boolean span = timed || r.has(Kind.TIME) && r.find(quiet, Kind.UNTO) > 0;
        boolean asked = quiet >= 0 && quiet <= r.head() + 1 && span && !r.has(Kind.REMIND, Kind.PREFERENCE, Kind.BLAME);
        return asked && !r.isQuestion() ? new Act.SetPreference(Map.of()) : null;
    }

    /** "Let me check the flyer": no matter and no hour yet. */
    private static boolean isPatience(Request r) {
        int head = r.skip(0, Kind.HOLD);
        int behind = r.after(head, Kind.PATIENCE);
        return behind > 0
                && r.size() - behind <= FEW / 2
                && r.find(0, r::isNumber) < 0
                && r.find(behind, Kind.TIME) < 0
                && !r.has(Kind.REMIND, Kind.LIST_WORD, Kind.REMINDER)
                && !r.isQuestion();
    }

    /** "Book me a table for 7", "can you order the flowers": a time in it makes no reminder of it. */
    private static boolean isErrand(Request r) {
        boolean asked = r.is(0, Kind.ASKING);
        return r.is(r.head(), Kind.ERRAND) || asked && r.is(r.head(), Kind.OUR_ERRAND);
    }

    static double likelihood(Interpretation learned, Intent intent) {
        return learned.ranked().stream()
                .filter(guess -> guess.intent() == intent)
                .findFirst()
                .orElseThrow()
                .likelihood();
    }

    /** "Remind me" and its like, unless it is told about, asked about or taken back. */
    static boolean isReminder(Request r) {
        int at = r.find(0, Kind.REMIND);
        if (at < 0
                || LearnedReminders.isToldOf(r, at)
                || r.find(0, i -> r.is(i, Kind.NOT_REMIND) && !isDuty(r, i, at)) >= 0
                || isForbidden(r, at)
                || isNegated(r, at)) {
            return false;
        }
        int behind = r.after(at, Kind.REMIND);
        boolean asksWhat = r.is(behind, Kind.QUESTION) || r.is(behind, Kind.AUXILIARY) && r.isQuestion();
        boolean deed = r.is(r.head(), Kind.CANCEL, Kind.MOVE) && !r.is(r.head(), Kind.REMIND);
        boolean question = r.asks() && at > r.head() && r.find(r.head(), i -> r.isMark(i)) < 0;
        return !asksWhat && !deed && !question;
    }

    /** "Need to move the car remind me": what has to be moved is no reminder. */
    private static boolean isDuty(Request r, int i, int at) {
        boolean last = at > i && r.isEnd(r.after(at, Kind.REMIND), Kind.TIME, Kind.UNTO);
        boolean duty = r.find(0, from -> r.after(from, Kind.DUTY) == i) >= 0
                || r.word(i - 1).equals("to") && i - 1 > r.head();
        return r.is(i, Kind.CANCEL, Kind.MOVE, Kind.SNOOZE) && last && duty;
    }

    /** "Don't call me to wake me up": nothing but what it is about stands between. */
    private static boolean isForbidden(Request r, int at) {
        for (int i = at - 1; i >= Math.max(0, at - FEW / 2) && !r.isMark(i); i--) {
            if (r.is(i, Kind.DONT)) {
                return true;
            }
            if (!r.is(i, Kind.STOP, Kind.SOFT, Kind.UNTO, Kind.PREFERENCE)) {
                return false;
            }
        }
        return false;
    }

    /** "Don't wake me up", "no alarm tomorrow". */
    private static boolean isNegated(Request r, int at) {
        String before = r.word(at - 1);
        return switch (before) {
            case "don't", "dont", "won't", "shan't", "not", "never", "no", "without" -> r.is(at - 1, Kind.NOT, Kind.NO);
            default -> false;
        };
    }

    /** "No emails please", "stop sending me that morning text". */
    private static boolean isUnwanted(Request r) {
        boolean off = r.is(0, Kind.OFF) || r.is(r.head(), Kind.OFF);
        boolean stops =
                r.is(r.head(), Kind.OFF) && (!r.is(r.head(), Kind.NO) || r.is(r.head(), Kind.DONT)) && !r.isQuestion();
        stops |= r.after(0, Kind.OFF) > r.after(0, Kind.NO) && !r.isQuestion(); // "no more of those digests"
        int mark = r.find(r.head(), r::isMark);
        return off
                && (stops && mark > 0 ? mark : r.size()) <= (stops ? FEW : FEW / 2)
                && r.has(Kind.PREFERENCE)
                && !SettingWords.preferences(r).isEmpty();
    }

    /** "Reminder: 17:05 insulin", "take the bins out 5pm reminder": the word alone, at one end, beside a time. */
    private static boolean isHeaded(Request r, Heard heard) {
        int head = r.head();
        int last = r.find(head, i -> r.isEnd(i + 1));
        boolean named = r.is(head, Kind.REMINDER) && !r.is(head + 1, Kind.AUXILIARY)
                || last > head && r.is(last, Kind.REMINDER);
        int noun = r.find(0, Kind.REMINDER);
        boolean other = isNegated(r, noun)
                || r.has(Kind.NOT_REMIND)
                || r.is(head, Kind.CANCEL, Kind.MOVE, Kind.SHOW, Kind.LISTING)
                || r.isQuestion();
        return named && !other && Answers.saysWhen(r.text(), heard.said());
    }

    /** What goes on from what was said: "and bread", "and at 9 the vitamins", "and my brother?". */
    private static @Nullable Act further(Request r, Heard heard) {
        return switch (heard.last()) {
            case LIST -> PlainLists.act(r, heard);
            case REMINDERS -> MoreReminders.act(r, heard);
            case FACTS -> ofFacts(r);
            case CLOCK -> ClockWords.further(r, heard);
            case SETTINGS, ZONE -> MoreSettings.further(r);
            default -> null;
        };
    }

    private static @Nullable Act ofFacts(Request r) {
        boolean somebody =
                r.has(Kind.OWN, Kind.THEIRS) || r.isQuestion() && !r.has(Kind.REMINDER, Kind.LIST, Kind.CLOCK);
        boolean short_ = r.is(0, Kind.AND) && r.size() <= FEW / 2 + 1 && somebody;
        boolean says = r.find(1, i -> r.is(i, Kind.AUXILIARY)) >= 0;
        int and = r.skip(0, Kind.AND);
        boolean thing = r.is(0, Kind.AND) && r.word(and).equals("the") && r.size() - and <= FEW / 3;
        if (thing && r.find(and, r::isNumber) < 0) {
            return new Act.AskFact(r.text()); // "and the wifi"
        }
        return short_ && !says && !r.has(Kind.REMIND) ? new Act.AskFact(r.text()) : null;
    }
}
