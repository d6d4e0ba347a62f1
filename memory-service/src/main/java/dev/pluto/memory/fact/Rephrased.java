package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Questions in the words in which they are mostly asked: "which locker is mine" as "what is my locker". */
final class Rephrased {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int SHORTEST = 4;

    private Rephrased() {}

    /** The same words where nothing has to be said otherwise. */
    static List<Word> of(List<Word> words) {
        if (words.size() < SHORTEST) {
            return words;
        }
        List<Word> born = birthplace(words);
        return !born.isEmpty() ? born : isMine(words) ? mine(words) : allowed(words);
    }

    /** "what's my birthplace" as "where was i born"; empty where it is not asked for. */
    private static List<Word> birthplace(List<Word> words) {
        Word last = Runs.last(words);
        Word first = words.get(0);
        boolean asked = last.is("birthplace") && first.is("what") && words.size() > 3;
        if (!asked) {
            return List.of();
        }
        boolean me = words.get(2).is("my");
        int end = words.size() - (words.get(words.size() - 2).is("'s") ? 2 : 1);
        List<Word> all = new ArrayList<>(List.of(first.mended("where"), first.mended("was")));
        all.addAll(me && end == 3 ? List.of(first.mended("i")) : words.subList(2, end));
        all.add(first.mended("born"));
        return List.copyOf(all);
    }

    private static boolean isMine(List<Word> words) {
        int size = words.size();
        boolean which = words.get(0).is("which") || words.get(0).is("what");
        return which
                && (words.get(size - 1).is("mine") || words.get(size - 1).is("ours"))
                && LEXICON.in("be", words.get(size - 2).text())
                && words.subList(1, size - 2).stream().allMatch(word -> LEXICON.isNoun(word.text()));
    }

    private static List<Word> mine(List<Word> words) {
        Word first = words.get(0);
        List<Word> all = new ArrayList<>(List.of(first.mended("what"), first.mended("is"), first.mended("my")));
        all.addAll(words.subList(1, words.size() - 2));
        return List.copyOf(all);
    }

    /** "is pork ok for me" as "can i eat pork". */
    private static List<Word> allowed(List<Word> words) {
        int whom = Runs.indexOf(words, "for");
        Word first = words.get(0);
        boolean asks = LEXICON.in("be", first.text())
                && whom > 2
                && whom + 1 < words.size()
                && LEXICON.in("allowing", words.get(whom - 1).text());
        if (!asks) {
            return words;
        }
        List<Word> all = new ArrayList<>(List.of(first.mended("can")));
        List<Word> who = words.subList(whom + 1, words.size());
        boolean me = LEXICON.in("first", who.get(0).text());
        all.addAll(me ? List.of(who.get(0).mended("i")) : who);
        all.add(first.mended("eat"));
        all.addAll(words.subList(1, whom - 1));
        return List.copyOf(all);
    }
}
