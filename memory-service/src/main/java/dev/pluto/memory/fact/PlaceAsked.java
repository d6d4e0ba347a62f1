package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** "What's the name of the place she's in" asks where she is. */
final class PlaceAsked {

    private static final int SHORTEST = 4;
    private static final Lexicon LEXICON = Lexicon.english();

    private PlaceAsked() {}

    /** The question by "where"; the same words where they ask something else. */
    static List<Word> in(List<Word> words) {
        int of = Runs.indexOf(words, "of");
        int last = words.size() - 1;
        boolean named = of > 0
                && words.get(of - 1).is("name")
                && words.subList(of, words.size()).size() > SHORTEST;
        boolean inside = named && (words.get(last).is("in") || words.get(last).is("at"));
        boolean is = inside
                && (LEXICON.in("be", words.get(last - 1).text())
                        || words.get(last - 1).is("'s"));
        int place = of + 1;
        while (is
                && place < last
                && !LEXICON.isCue("place-asked", words.get(place).text())) {
            place++;
        }
        if (!is || place + 1 >= last - 1) {
            return words;
        }
        List<Word> where = new ArrayList<>();
        where.add(words.get(0).mended("where"));
        where.add(words.get(last - 1).mended("is"));
        where.addAll(words.subList(place + 1, last - 1));
        return where;
    }
}
