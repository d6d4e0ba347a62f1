package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "My sister's husband" is my brother-in-law: one word for a way along kin. */
public final class KinWays {

    private KinWays() {}

    /** Whether both are the same by the words for kin. @return false for ways that are equal as they stand */
    public static boolean areSame(List<Step> one, List<Step> other) {
        return joined(one).equals(joined(other)) && one.size() != other.size();
    }

    /** Each two steps that have a word of their own become one. */
    private static List<String> joined(List<Step> way) {
        List<String> heads = new ArrayList<>();
        for (Step step : way) {
            int last = heads.size() - 1;
            String word = last < 1 ? "" : Lexicon.english().kinOfWay(heads.get(last) + ">" + step.head());
            if (word.isEmpty()) {
                heads.add(step.modifiers().isEmpty() ? step.head() : step.head() + Set.copyOf(step.modifiers()));
            } else {
                heads.set(last, word);
            }
        }
        return heads;
    }
}
