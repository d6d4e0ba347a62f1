package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Said;

/** "Don't let me leave without my badge, I leave at 7:45": a wish that is for some minutes before somebody goes. */
final class Departures {

    private static final String BEFORE = " 15 minutes before ";

    private Departures() {}

    /** The text with the wish for then; the same text where nobody says when they go. */
    static String early(String text, Tongue tongue, Said said) {
        Request r = tongue.request(text);
        int wish = r.find(0, Kind.REMIND);
        int behind = r.after(wish, Kind.REMIND);
        int goes = wish < 0 ? -1 : r.find(behind, i -> r.is(i, Kind.DEPARTS) && parts(r, i - 1));
        if (goes < 0 || !tongue.locale().getLanguage().equals("en")) {
            return text;
        }
        String matter = r.said(behind, goes - 1);
        String when = r.said(r.skip(r.after(goes, Kind.DEPARTS), Kind.UNTO));
        Request taken = tongue.request(matter);
        boolean own = r.word(behind - 1).equals("forget") && taken.is(0, Kind.OWN); // "don't let me forget my coat"
        boolean leaves = (own || taken.has(Kind.TAKING)) && !Answers.saysHour(matter, said);
        boolean hour = Answers.saysHour("at " + when, said)
                && Targets.matter(tongue.request(when), 0, tongue.request(when).size())
                        .isEmpty();
        return leaves && hour ? r.said(0, behind) + BEFORE + bare(when) + " " + matter.strip() : text;
    }

    private static boolean parts(Request r, int i) {
        return r.isMark(i) || r.is(i, Kind.AND, Kind.CLAUSE);
    }

    private static String bare(String when) {
        String bare = when.strip();
        while (!bare.isEmpty() && ".!".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare;
    }
}
