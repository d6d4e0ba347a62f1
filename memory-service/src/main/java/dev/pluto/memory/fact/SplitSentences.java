package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Word;
import java.util.ArrayList;
import java.util.List;

/** Joins what is said in two sentences and is one. */
final class SplitSentences {

    private SplitSentences() {}

    /** "Baz! not Gaz" is one thing said in two sentences. */
    static List<List<Clause>> joined(List<List<Clause>> read) {
        List<List<Clause>> all = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            List<Clause> sentence = read.get(i);
            List<Clause> next = i + 1 < read.size() ? read.get(i + 1) : List.of();
            boolean split = sentence.size() == 1
                    && sentence.get(0).verb() == null
                    && sentence.get(0).words().size() <= 3
                    && !next.isEmpty()
                    && next.get(0).piece().get(0).is("not");
            if (split) {
                List<Word> words = new ArrayList<>(sentence.get(0).words());
                words.addAll(next.get(0).piece());
                all.add(List.of(sentence.get(0).of(words)));
                i++;
            } else {
                all.add(sentence);
            }
        }
        return all;
    }
}
