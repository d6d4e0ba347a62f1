package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Said;

/** In "the bins go out every Thursday, remind me at 7 that day" the last words say nothing that the rule does not. */
final class DayOfRule {

    private DayOfRule() {}

    /** The text without "that day"; the same text where no rule is told in front, or no hour is named behind. */
    static String implied(String text, Tongue tongue, Said said) {
        Request r = tongue.request(text);
        int wish = r.find(2, Kind.REMIND, Kind.WEAK_REMIND);
        int day = wish < 0 ? -1 : r.find(wish, Kind.THOSE_DAYS);
        if (day < 0) {
            return text;
        }
        int behind = r.after(day, Kind.THOSE_DAYS);
        String rest = r.said(wish, day) + " " + r.said(behind);
        boolean told = Recurrences.areTold(tongue.request(r.said(0, wish)), said);
        return told && Answers.saysHour(rest, said) ? r.said(0, wish) + " " + rest.strip() : text;
    }
}
