package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Where somebody stays for good, as many say it who live there: "I stay in Soweto", "my gran stays in Paisley". */
final class Staying {

    private static final Lexicon LEXICON = Lexicon.english();

    private Staying() {}

    /** Whether it says where somebody lives, where "I'm staying in Leeds" and "I stay in Leeds on Mondays" last for a while. */
    static boolean isHome(Clause clause, List<Word> rest) {
        Word done = Runs.last(clause.said().words());
        boolean stays = (done.is("stay") || done.is("stays"))
                && clause.said().words().size() == 1
                && clause.tense() == Tense.PRESENT
                && !clause.isNegated();
        return stays && rest.size() > 1 && rest.get(0).is("in") && isLasting(clause, rest) && isTown(rest);
    }

    private static boolean isLasting(Clause clause, List<Word> rest) {
        return !When.hasTime(rest)
                && rest.stream().noneMatch(word -> word.is("when") || word.is("while") || word.is("if"))
                && clause.words().stream().noneMatch(word -> LEXICON.in("repeatedly", word.text()));
    }

    /** A name, or a flat or a house. */
    private static boolean isTown(List<Word> rest) {
        Word first = rest.get(1);
        boolean named = first.capital()
                || !first.hasDigit()
                        && Terms.isContent(first)
                        && !LEXICON.in("stayed-in", first.text())
                        && !LEXICON.isAdjective(first.text());
        return named
                || rest.size() > 2
                        && rest.subList(2, rest.size()).stream()
                                .limit(2)
                                .anyMatch(word -> LEXICON.in("dwelling", word.text()));
    }
}
