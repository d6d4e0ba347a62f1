package dev.pluto.messaging.act;

/** Where a word of cancelling asks for nothing: it names a thing ("the brown bin"), or tells what somebody does ("he'll drop it off"). */
final class OnlyTold {

    /** So far before it may stand what it belongs to: "my brown bin". */
    private static final int NEAR = 2;

    private OnlyTold() {}

    /** Where a phrase of cancelling begins that may be an order, or -1. */
    static int order(Request r) {
        return r.find(0, i -> r.is(i, Kind.CANCEL) && !isAt(r, i));
    }

    /** "I can manage that": whoever copes asks for nothing, unless something is to go all the same. */
    static boolean copes(Request r) {
        return r.has(Kind.COPES) && order(r) < 0 && !r.has(Kind.REMINDER);
    }

    /** Whether the phrase of cancelling that begins here is none to follow. */
    static boolean isAt(Request r, int i) {
        int behind = r.after(i, Kind.CANCEL);
        if (r.is(i, Kind.IT, Kind.THEM) || r.isEnd(r.after(behind, Kind.IT, Kind.THEM))) {
            return false; // "el tercero bórralo", "the dentist one drop it"
        }
        boolean single = behind == i + 1 && !isPlain(r, i);
        if (single && r.is(i - 1, Kind.AUXILIARY) && !r.is(i - 1, Kind.DUTY, Kind.ASKING)) {
            return true; // "green is bin two", "eso es para el martes"
        }
        return isOfOthers(r, i) || single && (isThing(r, i, behind) || isOwnHabit(r, i, behind));
    }

    /** "I skip breakfast", "we drop the kids off", but "we skip this week". */
    private static boolean isOwnHabit(Request r, int i, int behind) {
        boolean asks = r.is(i, Kind.SKIP) && r.is(behind, Kind.IT, Kind.TIME);
        return r.is(i - 1, Kind.OWN) && r.is(i - 1, Kind.CLAUSE) && !asks;
    }

    /** The word that is hardly ever said of anything else. */
    static boolean isPlain(Request r, int i) {
        return r.word(i).equals("cancel") || r.word(i).equals("cancela");
    }

    /** "It's the drop in", "he'll drop it off", but not "she said stop it": who does it stands right before it. */
    private static boolean isOfOthers(Request r, int i) {
        int who = i - 1;
        while (who > i - NEAR && r.isWord(who) && !r.is(who, Kind.THEIRS) && !isSeam(r, who)) {
            who--;
        }
        return r.is(who, Kind.THEIRS) && r.find(who, Kind.SAYING) != who + 1;
    }

    /** "He has done it so drop the bins", but not "they just drop it". */
    private static boolean isSeam(Request r, int i) {
        return r.is(i, Kind.AND, Kind.SOFT) && !r.is(i - 1, Kind.THEIRS);
    }

    /** "My brown bin", "that strike is on again", "green bin is next": no verb. */
    private static boolean isThing(Request r, int i, int behind) {
        boolean said = r.is(behind, Kind.AUXILIARY) && !r.is(behind, Kind.ALL, Kind.IT);
        for (int at = i - 1; at >= Math.max(0, i - NEAR) && r.isWord(at) && !said; at--) {
            said = r.is(at, Kind.ARTICLE) && !r.is(at, Kind.SOFT) && !r.is(at, Kind.THEM);
        }
        return said && !r.is(behind, Kind.IT, Kind.THEM, Kind.ARTICLE);
    }
}
