package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Word;
import java.util.ArrayList;
import java.util.List;

/** Joins what is said in two sentences and is one. */
final class SplitSentences {

    private static final int LONGEST = 4;

    private SplitSentences() {}

    /** "Baz! not Gaz" and "not Gaz. Baz" are one thing said in two sentences. */
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
            } else if (isWrongFirst(sentence, next)) {
                List<Word> words = new ArrayList<>(next.get(0).words());
                words.addAll(sentence.get(0).words());
                all.add(List.of(next.get(0).of(words)));
                i++;
            } else {
                all.add(sentence);
            }
        }
        return all;
    }

    private static boolean isWrongFirst(List<Clause> wrong, List<Clause> right) {
        return isShort(wrong)
                && isShort(right)
                && wrong.get(0).words().size() > 1
                && wrong.get(0).words().get(0).is("not")
                && WrongFirst.isNamed(
                        wrong.get(0).words().subList(1, wrong.get(0).words().size()))
                && WrongFirst.isNamed(right.get(0).words());
    }

    private static boolean isShort(List<Clause> sentence) {
        return sentence.size() == 1
                && sentence.get(0).verb() == null
                && sentence.get(0).words().size() <= LONGEST;
    }
}
