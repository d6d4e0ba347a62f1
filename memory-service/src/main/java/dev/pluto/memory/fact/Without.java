package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import java.util.List;
import java.util.Set;

/** Things that a fact leaves out beside what it tells: "you take your coffee black no sugar". */
final class Without {

    private static final Set<String> OUT = Set.of("no", "without", "zero", "minus", "not");

    private Without() {}

    /** Whether what is asked for is what the fact leaves out. */
    static boolean isOne(Asked asked, Fact fact) {
        List<Word> words = fact.telling().words();
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean out = OUT.contains(words.get(i).text());
            String thing = Terms.term(words.get(i + 1));
            if (out && asked.terms().stream().anyMatch(term -> Terms.means(thing, term))) {
                return true;
            }
        }
        return false;
    }
}
