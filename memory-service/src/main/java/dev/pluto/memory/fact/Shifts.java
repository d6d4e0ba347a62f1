package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The shifts that somebody works: who is on nights, or does lates at the Royal, works them. */
final class Shifts {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> WORKING = Set.of("be", "do");

    private static final int MOST_ALONE = 2;

    private Shifts() {}

    /** Words under which it is asked. */
    static Set<String> worked(Clause clause, List<Word> rest) {
        boolean works = WORKING.contains(clause.lemma())
                && clause.subject() != null
                && clause.subject().isAnimate()
                && !rest.isEmpty()
                && isNamed(rest, rest.get(0).is("on") ? 1 : 0);
        boolean alone = rest.size() <= MOST_ALONE
                && IntStream.range(0, rest.size()).anyMatch(at -> isNamed(rest, at)); // "I start on lates"
        return works || alone ? Set.of("shift") : Set.of();
    }

    /** Whether the word is a shift: "nights" of "on nights at the Royal". */
    static boolean isNamed(List<Word> words, int at) {
        return at < words.size() && LEXICON.in("shift", words.get(at).text());
    }
}
