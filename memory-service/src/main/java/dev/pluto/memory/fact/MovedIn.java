package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Knows where somebody lives now by how those say it who learn the language: "now I move in Whitstable". */
final class MovedIn {

    private static final Lexicon LEXICON = Lexicon.english();

    private MovedIn() {}

    static boolean is(Clause clause, List<Word> rest) {
        return clause.lemma().equals("move")
                && Changes.isMine(clause)
                && Cues.isChange(clause.piece())
                && rest.size() > 1
                && rest.get(0).is("in")
                && rest.get(1).capital()
                && !LEXICON.in("month", rest.get(1).text());
    }
}
