package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gives "the blue one" the noun that it leaves out. */
final class Pronominal {

    private static final Lexicon LEXICON = Lexicon.english();

    private Pronominal() {}

    /**
     * @param old the words that stood there: "the red paint for the hall"
     * @param value "the blue one": here "the blue paint for the hall"; the same list when it leaves nothing out
     */
    static List<String> named(List<String> old, List<String> value) {
        int one = value.size() - 1;
        boolean leavesOut =
                one > 0 && (value.get(one).equals("one") || value.get(one).equals("ones"));
        int head = leavesOut ? head(old) : -1;
        if (head < 0) {
            return value;
        }
        List<String> named = new ArrayList<>(value.subList(0, one));
        named.addAll(old.subList(head, old.size()));
        return named;
    }

    /** The noun before what says for whom or where. */
    private static int head(List<String> old) {
        int end = 0;
        while (end < old.size() && (end == 0 || !LEXICON.in("preposition", lower(old.get(end))))) {
            end++;
        }
        return end > 0 && LEXICON.isNoun(lower(old.get(end - 1))) ? end - 1 : -1;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** "a size 12" over "size 11 shoes": without the article that the old value does not have. */
    static List<String> withoutArticle(List<String> old, List<String> news) {
        boolean article = news.size() > 1 && LEXICON.in("article", news.get(0).toLowerCase(Locale.ROOT));
        boolean kept = LEXICON.in("article", old.get(0).toLowerCase(Locale.ROOT));
        return article && !kept ? news.subList(1, news.size()) : news;
    }
}
