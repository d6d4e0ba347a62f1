package dev.pluto.messaging.act;

import java.util.Locale;
import java.util.Optional;

/** How a name is spelt that was given right before: "I should say it's spelt Siân", "you spelt it wrong, it's Siân", "that's S-I-A-N". */
final class SpeltNames {

    private static final int FEWEST_LETTERS = 3;

    private SpeltNames() {}

    static Optional<String> in(Request r) {
        Optional<String> letters = letters(r);
        int spelt = r.isQuestion() ? -1 : r.find(0, i -> isSpelt(r, i));
        if (spelt < 0 || letters.isPresent()) {
            return letters;
        }
        Optional<String> name = Names.nameAt(r, r.skip(r.after(spelt, Kind.NAME_IS)));
        int other = r.find(spelt + 1, Kind.INTRODUCES);
        return name.isPresent() || other < 0 ? name : Names.nameAt(r, r.after(other, Kind.INTRODUCES));
    }

    private static boolean isSpelt(Request r, int i) {
        Lexis.Found found = r.at(i, Kind.NAME_IS);
        return found != null && found.value().equals("SPELT");
    }

    /** "S-I-A-N", "S I A N". */
    private static Optional<String> letters(Request r) {
        for (int i = 0; i < r.size(); i++) {
            StringBuilder name = new StringBuilder();
            for (int at = i; isLetter(r, at); at += r.word(at + 1).equals("-") ? 2 : 1) {
                String letter = r.said(at, at + 1);
                name.append(name.isEmpty() ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT));
            }
            if (name.length() >= FEWEST_LETTERS) {
                return Optional.of(name.toString());
            }
        }
        return Optional.empty();
    }

    private static boolean isLetter(Request r, int i) {
        return r.isWord(i) && r.said(i, i + 1).length() == 1;
    }
}
