package dev.pluto.messaging.act;

import dev.pluto.messaging.act.Act.AskProfile;
import dev.pluto.messaging.act.Act.DataWish;
import java.util.Optional;

/** Wishes about data, and questions that the profile answers. */
final class DataWords {

    private static final int FEW = 3;

    private DataWords() {}

    static DataWish wish(Request r) {
        Lexis.Found longest = null;
        int length = 0;
        int at = r.size();
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.DATA);
            if (found != null && found.next() - i > length) {
                longest = found;
                length = found.next() - i;
                at = i;
            }
        }
        DataWish.Wish wish = longest == null ? DataWish.Wish.WHAT_IS_STORED : DataWish.Wish.valueOf(longest.value());
        return new DataWish(isGone(r, wish, at) ? DataWish.Wish.DELETE : wish);
    }

    /** "Erase all my data" wants no copy of it: the deed stands before what it is done to, and asks nothing. */
    private static boolean isGone(Request r, DataWish.Wish wish, int at) {
        int deed = r.find(0, i -> r.is(i, Kind.WIPE) || isDelete(r, i));
        boolean isOpen = wish == DataWish.Wish.EXPORT && deed < at || wish == DataWish.Wish.WHAT_IS_STORED;
        return isOpen && deed >= 0 && !r.asks();
    }

    private static boolean isDelete(Request r, int i) {
        Lexis.Found found = r.at(i, Kind.DATA);
        return found != null && found.value().equals(DataWish.Wish.DELETE.name());
    }

    /** "My boss is Dana" tells of somebody, and asks nothing of what is kept. */
    static boolean isTold(Request r) {
        boolean own = r.word(r.head()).equals("my");
        return own && !r.isQuestion() && !r.has(Kind.DATA) && r.find(r.head(), Kind.AUXILIARY) > 0;
    }

    /** What the profile answers. */
    static Optional<AskProfile> profile(Request r, Subject last) {
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.PROFILE);
            if (found != null && r.isEnd(found.next(), Kind.STOP) && isMeant(r, i, found.next(), last)) {
                return Optional.of(new AskProfile(AskProfile.Aspect.valueOf(found.value())));
            }
        }
        return Optional.empty();
    }

    /** "And me?" and "is it off?" ask for it only where it was spoken of. */
    private static boolean isMeant(Request r, int from, int to, Subject last) {
        if (r.word(from).equals("my") || r.word(from).equals("mi")) {
            return r.isQuestion() && (from == r.head() || r.is(0, Kind.AND));
        }
        if (r.is(from, Kind.AND)) {
            return last == Subject.NAME;
        }
        boolean onOrOff = r.word(to - 1).equals("on") || r.word(to - 1).equals("off");
        return !onOrOff || to - from > FEW || last == Subject.SETTINGS || last == Subject.ZONE;
    }
}
