package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Finds a verb without its ending, as those text it who learn the language: "my wife work in a hospital". */
final class Uninflected {

    private static final Lexicon LEXICON = Lexicon.english();

    private Uninflected() {}

    /** Whether it is what somebody of the person's does, with whom, what or where behind it. */
    static boolean is(List<Word> words, int at) {
        if (isChangeByNamed(words, at)) {
            return true;
        }
        boolean theirs = at == 2
                && LEXICON.in("possessive", words.get(0).text())
                && LEXICON.kin(words.get(1).text()).isPresent();
        if (!theirs
                || at + 1 >= words.size()
                || !LEXICON.in("dropped", words.get(at).text())) {
            return false;
        }
        String next = words.get(at + 1).text();
        boolean goesOn = LEXICON.in("preposition", next)
                || LEXICON.in("article", next)
                || LEXICON.in("possessive", next)
                || LEXICON.in("third", next);
        return goesOn && words.stream().skip(at + 1).noneMatch(VerbFinder::isHelper);
    }

    /** "Mrs Patel change me to Tuesday". */
    private static boolean isChangeByNamed(List<Word> words, int at) {
        return at == 2
                && at + 2 < words.size()
                && LEXICON.in("title", words.get(0).text())
                && (words.get(at).is("change") || words.get(at).is("move"))
                && LEXICON.in("first", words.get(at + 1).text())
                && words.get(at + 2).is("to");
    }
}
