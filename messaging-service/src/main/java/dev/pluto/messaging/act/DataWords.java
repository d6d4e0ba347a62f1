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
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.DATA);
            if (found != null && found.next() - i > length) {
                longest = found;
                length = found.next() - i;
            }
        }
        return new DataWish(longest == null ? DataWish.Wish.WHAT_IS_STORED : DataWish.Wish.valueOf(longest.value()));
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
