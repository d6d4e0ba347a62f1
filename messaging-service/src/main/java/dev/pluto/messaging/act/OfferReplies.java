package dev.pluto.messaging.act;

import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Wish;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what may answer an offer of ours: yes, no, at another time, or what is wanted instead. */
final class OfferReplies {

    private OfferReplies() {}

    /** Null when it goes on with something else. */
    static @Nullable Act act(Request r, Interpretation read, Heard heard) {
        int first = r.skip(0);
        boolean no = r.is(0, Kind.NO) || r.is(first, Kind.NO, Kind.LEAVE, Kind.NEVER_MIND);
        Map<String, Boolean> preferences = r.size() > Replies.SHORT && no ? SettingWords.preferences(r) : Map.of();
        if (!preferences.isEmpty()) {
            return new Act.SetPreference(preferences); // "no, just not the morning thing"
        }
        boolean timed = Answers.saysWhen(r.text(), heard.said());
        boolean news = opensDeed(r);
        boolean woken = r.is(first, Kind.REMIND)
                && ReminderWords.plans(r.text(), heard).get(0).wish() == Wish.WAKE_UP_CALL;
        if (woken) {
            return null; // "wake me at 3:30" is no other hour for a flight
        }
        if (!r.isQuestion() && Beforehand.isIn(r.text(), heard.said())) {
            return r.has(Kind.REMIND, Kind.WEAK_REMIND) ? null : Replies.choice(r, heard); // "the day before, please"
        }
        boolean tells = read.intent() == Intent.TELL_FACT && r.is(first, Kind.OWN); // "i live in Spokane now"
        if (timed && r.size() <= 2 * Replies.SHORT && !news && !tells && !r.isQuestion()) {
            return Replies.choice(r, heard);
        }
        if (no && !news) {
            return new Act.No();
        }
        boolean yes = r.is(0, Kind.YES) || r.is(first, Kind.YES) || endsWithYes(r);
        if (yes && !(news && saysWhatFor(r)) && !r.isQuestion() && !r.is(first, Kind.THANKS)) {
            return new Act.Yes();
        }
        return read.intent() == Intent.CHOICE && !r.isQuestion() && r.size() <= Replies.SHORT
                ? Replies.choice(r, heard)
                : null;
    }

    private static boolean endsWithYes(Request r) {
        return r.size() <= Replies.SHORT && r.size() > 1 && r.is(r.size() - 1, Kind.YES) && !r.isPicture(r.size() - 1);
    }

    /** "Ok remind me to post her card then" wants something else. */
    private static boolean saysWhatFor(Request r) {
        int behind = r.after(r.find(0, Kind.REMIND), Kind.REMIND);
        return r.word(behind).equals("to") && r.isWord(behind + 1);
    }

    private static boolean opensDeed(Request r) {
        return r.has(Kind.REMIND) && !r.isAll(Kind.REMIND, Kind.YES) && r.size() > Replies.SHORT;
    }
}
