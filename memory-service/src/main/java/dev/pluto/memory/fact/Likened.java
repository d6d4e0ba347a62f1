package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Questions for whoever is like something: "who's the youngest", "which one is the vegan one". */
final class Likened {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int SHORTEST_MOST = 6;

    private Likened() {}

    /** Whether a word alone says what somebody is like: "vegan", "eldest". */
    static boolean is(Word word) {
        return isMost(word.text()) || LEXICON.in("diet", word.text()) || LEXICON.in("status", word.text());
    }

    /** "tallest", "nicest", "biggest", "eldest": of nobody else. */
    private static boolean isMost(String word) {
        if (!word.endsWith("est") || word.length() < SHORTEST_MOST) {
            return false;
        }
        int end = word.length();
        boolean doubled = word.charAt(end - 4) == word.charAt(end - 5);
        String stem = word.substring(0, end - (doubled && !word.endsWith("llest") ? 4 : 3));
        return LEXICON.in("soft", word) || LEXICON.isAdjective(stem) || LEXICON.isAdjective(stem + "e");
    }

    /** "who is the vegan one" and "who is the eldest" as "who is vegan" and "who is eldest". */
    static List<Word> plain(List<Word> words) {
        int be = words.get(0).is("which") && words.get(1).is("one") ? 2 : 1;
        int from = be + 2;
        boolean asks = (words.get(0).is("who") || be == 2)
                && words.size() > from
                && Cues.isBe(words.get(be))
                && words.get(be + 1).is("the");
        if (!asks) {
            return words;
        }
        boolean one = Runs.last(words).is("one");
        List<Word> like = words.subList(from, words.size() - (one ? 1 : 0));
        boolean plain = one
                ? !like.isEmpty() && like.stream().allMatch(word -> is(word) || LEXICON.isAdjective(word.text()))
                : like.size() == 1 && is(like.get(0));
        if (!plain) {
            return words;
        }
        List<Word> all = new ArrayList<>(List.of(words.get(0).mended("who"), words.get(be)));
        all.addAll(like);
        return List.copyOf(all);
    }
}
