package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.Set;

/** Knows what is only said and tells nothing: "cant complain", "have a good one". */
final class Idle {

    private static final Lexicon LEXICON = Lexicon.english();

    private static final Set<String> LOOKING =
            Set.of("check", "find", "look", "see", "ask", "dig", "ring", "phone", "read");

    private Idle() {}

    static boolean is(Clause clause) {
        int to = clause.said().to();
        int size = clause.words().size();
        boolean aside = LEXICON.in("aside", clause.lemma()) && clause.pronoun().equals("i") && to == size;
        boolean doneTo = clause.lemma().equals("have")
                && size == to + 2
                && LEXICON.in("third", clause.words().get(to).text())
                && clause.words().get(to + 1).text().endsWith("ed"); // "had it resprayed"
        boolean bare = !clause.isSubjectGiven()
                && !clause.said().isUsedTo()
                && Cues.withoutTail(clause.rest()).isEmpty();
        return aside || doneTo || bare;
    }

    /** "I found my card and it's O negative" behind what is wrong: where it was looked up, and no fact. */
    static boolean isLookedUp(Clause clause) {
        return LOOKING.contains(clause.lemma())
                && Changes.isMine(clause)
                && clause.tense() == Tense.PAST
                && !clause.isNegated();
    }
}
