package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Finds what asks for a yes behind what is said: "i never set one did i", "he lives in York, doesn't he". */
final class TagQuestion {

    private static final Set<String> ALIKE = Set.of("so", "neither", "nor", "as", "than");
    private static final Set<String> WHO = Set.of("i", "we", "he", "she", "they", "you", "it");
    private static final int SHORTEST_SAID = 2;

    private TagQuestion() {}

    static boolean ends(List<Word> words) {
        int last = words.size() - 1;
        if (last < SHORTEST_SAID + 1 || !WHO.contains(words.get(last).text())) {
            return false;
        }
        boolean denied = words.get(last - 1).is("not");
        int at = denied ? last - 2 : last - 1;
        if (at < SHORTEST_SAID || !Sentence.isAuxiliary(words.get(at))) {
            return false;
        }
        Word before = words.get(at - 1);
        boolean free = !ALIKE.contains(before.text())
                && !WHO.contains(before.text())
                && !Sentence.isAuxiliary(before)
                && !before.is("not")
                && !before.is("to");
        return free && (denied || !isObject(words.get(at), words.get(last)));
    }

    /** "where mum has it", "we never did it": it is what is done. */
    private static boolean isObject(Word helper, Word who) {
        Lexicon lexicon = Lexicon.english();
        boolean does = lexicon.in("do", helper.text()) || lexicon.in("have", helper.text());
        return does && (who.is("it") || who.is("you"));
    }
}
