package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Reads that somebody's job is over: "jess got made redundant", "he got the sack", "I lost my job". */
final class Dismissed {

    private static final Lexicon LEXICON = Lexicon.english();

    private Dismissed() {}

    static void read(Clause clause, List<Notice> notices) {
        List<Word> words = clause.words();
        boolean dismissed = words.stream().anyMatch(word -> LEXICON.in("dismissed", word.text()));
        for (int i = 0; i + 1 < words.size() && !dismissed; i++) {
            dismissed = LEXICON.in(
                    "dismissed", words.get(i).text() + "-" + words.get(i + 1).text());
        }
        List<Word> rest = clause.rest();
        boolean lost = clause.lemma().equals("lose")
                && rest.size() > 1
                && LEXICON.in("possessive", rest.get(0).text())
                && LEXICON.in("job", rest.get(1).text());
        boolean said =
                clause.verb() != null && !clause.isNegated() && !clause.said().isDoubted();
        if (said && (dismissed || lost) && clause.subject() != null) {
            notices.add(new Notice.Ended(Set.of("job"), false, Statements.owner(clause.subject())));
        }
    }
}
