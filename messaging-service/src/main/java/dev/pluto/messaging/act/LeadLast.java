package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Said;

/**
 * How long before, said last: "remind me to set off half an hour before" is "remind me half an hour before to set off", and "remind me
 * of the recital on the 9th, a week before" is "the recital on the 9th, remind me a week before".
 */
final class LeadLast {

    /** So many words say how long. */
    private static final int LONGEST = 5;

    private LeadLast() {}

    /** The text with how long before in front of what to do; the same text where it does not end with that. */
    static String inFront(String text, Tongue tongue, Said said) {
        Request r = tongue.request(text);
        String told = told(r, tongue, said);
        if (!told.isEmpty()) {
            return told;
        }
        int to = r.after(r.find(0, Kind.REMIND), Kind.REMIND);
        int lead = r.word(to).equals("to") ? r.find(to, Kind.LEADING) : -1;
        boolean ends = lead > 0 && r.isEnd(r.after(lead, Kind.LEADING), Kind.SOFT);
        for (int from = Math.max(to + 2, lead - LONGEST); ends && from < lead; from++) {
            boolean opens = r.isNumber(from) || r.is(from, Kind.TIME, Kind.ARTICLE);
            if (opens && Answers.length(r.said(from, lead), said).isPresent()) {
                return r.said(0, to) + " " + r.said(from, r.after(lead, Kind.LEADING)) + " "
                        + r.said(to, from).strip();
            }
        }
        return text;
    }

    /** With what is to come in front, and the wish behind it; empty where the wish names no day of its own, or says more behind it. */
    private static String told(Request r, Tongue tongue, Said said) {
        int wish = r.find(0, Kind.REMIND);
        int behind = r.after(wish, Kind.REMIND);
        int comma = r.find(Math.max(behind, 0), i -> r.word(i).equals(","));
        if (wish < 0 || comma < 0) {
            return "";
        }
        String event = r.said(r.is(behind, Kind.STOP) || r.word(behind).equals("to") ? behind + 1 : behind, comma);
        Request leads = tongue.request(r.said(comma + 1));
        boolean isLed = Answers.days(event, said).isPresent()
                && !leads.has(Kind.AND)
                && Beforehand.isIn(leads.text(), said)
                && Targets.matter(leads, 0, leads.size()).isEmpty();
        return isLed ? event + ", " + r.said(wish, behind) + " " + leads.text() : "";
    }
}
