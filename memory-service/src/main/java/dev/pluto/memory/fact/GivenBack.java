package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** What somebody has no more because they gave it up to others: "gave the garage back", "closed my account". */
final class GivenBack {

    private static final Lexicon LEXICON = Lexicon.english();

    private GivenBack() {}

    /** "We closed Lloyds", "closed my account", where "we closed the shop" is only for today. */
    static boolean isAccount(Clause clause) {
        return Changes.isMine(clause)
                && clause.rest().stream()
                        .anyMatch(word -> word.is("account") || word.capital() || !LEXICON.isWord(word.text()));
    }

    /** "gave away the cot", "gave the garage back". */
    static boolean is(List<Word> rest) {
        int back = Runs.indexOf(rest, "back");
        boolean thing = back > 1 && LEXICON.in("article", rest.get(0).text());
        return Runs.indexOf(rest, "away") == 0 || thing && back == rest.size() - 1;
    }
}
