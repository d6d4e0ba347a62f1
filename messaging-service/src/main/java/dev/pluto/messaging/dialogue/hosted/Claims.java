package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds sentences that claim that something was or will be done. Only an outcome may say so, and a model has none, so every such sentence of
 * its words is one too many. A sentence claims when it says that somebody of us does something (two lists, the deed within
 * a few words behind who does it), when it has one of the phrases that say it outright, or when it is nothing but one that says it
 * alone. It errs towards claims.
 */
final class Claims {

    private static final String EACH = "claims.txt";
    private static final int NEAR = 5;
    private static final Claims ALL = read();

    private final List<WordRun> doers = new ArrayList<>();
    private final List<WordRun> deeds = new ArrayList<>();
    private final List<WordRun> phrases = new ArrayList<>();
    private final List<WordRun> alone = new ArrayList<>();

    private Claims() {}

    static boolean isOne(String sentence) {
        return ALL.claims(WordRun.of(sentence));
    }

    private boolean claims(WordRun said) {
        return alone.contains(said)
                || phrases.stream().anyMatch(said::has)
                || doers.stream().anyMatch(doer -> does(said, doer));
    }

    private boolean does(WordRun said, WordRun doer) {
        int at = said.at(doer, 0);
        while (at >= 0) {
            int behind = at + doer.words().size();
            int end = Math.min(said.words().size(), behind + NEAR);
            WordRun near = new WordRun(said.words().subList(behind, end));
            if (deeds.stream().anyMatch(near::has)) {
                return true;
            }
            at = said.at(doer, behind);
        }
        return false;
    }

    private static Claims read() {
        Claims claims = new Claims();
        for (String row : Rows.of(Claims.class, EACH)) {
            String[] sides = Pieces.of(row, " = ", 2);
            List<WordRun> list = switch (sides[0]) {
                case "who" -> claims.doers;
                case "does" -> claims.deeds;
                case "alone" -> claims.alone;
                default -> claims.phrases;
            };
            for (String phrase : Pieces.of(sides[1], ", ")) {
                list.add(WordRun.of(phrase));
            }
        }
        return claims;
    }
}
