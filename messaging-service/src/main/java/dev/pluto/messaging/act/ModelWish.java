package dev.pluto.messaging.act;

import dev.pluto.messaging.people.Profile;
import java.util.Map;

/**
 * "Don't send my texts to other companies", "you may use the AI model": whether a language model that runs elsewhere may be given what the
 * person texts. Only what is said outright counts; talk about such models, and questions about them, wish for nothing.
 */
final class ModelWish {

    private static final int BRIEF = 6;

    private ModelWish() {}

    /** The preference as it is wished for; empty where none is. */
    static Map<String, Boolean> of(Request r) {
        boolean isNamed = r.has(Kind.MODEL) || r.has(Kind.OUTSIDER) && r.has(Kind.OWN_WORDS);
        if (!isNamed || r.isQuestion() || r.has(Kind.REMIND, Kind.REMINDER)) {
            return Map.of();
        }
        if (isForbidden(r)) {
            return Map.of(Profile.HOSTED_MODEL, false);
        }
        return opens(r, Kind.ALLOWS) ? Map.of(Profile.HOSTED_MODEL, true) : Map.of();
    }

    /** "No AI please" is brief; a longer one that is against something has to be about the own words. */
    private static boolean isForbidden(Request r) {
        boolean isAgainst = r.is(r.head(), Kind.OFF, Kind.DONT) && (r.has(Kind.OWN_WORDS) || r.size() <= BRIEF);
        return isAgainst || opens(r, Kind.FORBIDS);
    }

    /** Whether it begins with one, politeness being part of some. */
    private static boolean opens(Request r, Kind kind) {
        int first = r.find(0, kind);
        return first >= 0 && first <= r.skip(0, Kind.YES);
    }
}
