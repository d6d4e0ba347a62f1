package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is said of each that is named: "my sons are Otis, who is 8, and Wren, who is 5", "our aunt Pia, who's 70, is a baker". */
final class Asides {

    private static final Set<String> LISTED = Set.of(",", "and", "&", "are", "is", "called", "named");

    private static final String IS = "is";

    private Asides() {}

    /** The text without its asides, and each aside as a text of its own; all as long as the text, with blanks for what is left out. */
    static List<String> apart(String text) {
        StringBuilder main = new StringBuilder(text);
        List<String> all = new ArrayList<>();
        for (List<Word> sentence : ClauseReader.sentences(text)) {
            for (int at = 2; at + 2 < sentence.size(); at++) {
                if (isAside(sentence, at)) {
                    int end = end(sentence, at);
                    Word last = sentence.get(end - 1);
                    all.add(aside(text, sentence.subList(at - 2, at + 3), last));
                    int from = sentence.get(at - 1).start();
                    main.replace(from, last.end(), " ".repeat(last.end() - from));
                    boolean alone = !LISTED.contains(sentence.get(at - 3).text());
                    if (alone && end < sentence.size() && sentence.get(end).is(",")) {
                        main.setCharAt(sentence.get(end).start(), ' ');
                    } else if (goesOn(sentence, end)) {
                        main.setCharAt(sentence.get(end).start(), '&');
                    }
                }
            }
        }
        all.add(0, main.toString());
        return all;
    }

    /** @param words from the name on; "who's 8" is "is 8" of it */
    private static String aside(String text, List<Word> words, Word last) {
        Word name = words.get(0);
        boolean is = words.get(3).is("'s");
        int from = words.get(is ? 4 : 3).start();
        StringBuilder aside = new StringBuilder(" ".repeat(text.length()));
        aside.replace(name.start(), name.end(), text.substring(name.start(), name.end()));
        if (is) {
            int who = words.get(2).start();
            aside.replace(who, who + IS.length(), IS);
        }
        aside.replace(from, last.end(), text.substring(from, last.end()));
        return aside.toString();
    }

    /** ", who is 8" behind a name of a list. @param at of "who" */
    private static boolean isAside(List<Word> words, int at) {
        Word name = words.get(at - 2);
        boolean who = words.get(at).is("who") && words.get(at - 1).is(",");
        boolean named = name.capital() || Lexicon.english().isFirstName(name.text());
        boolean listed = at > 2
                && (LISTED.contains(words.get(at - 3).text())
                        || Lexicon.english().isAnimate(words.get(at - 3).text()));
        return who
                && named
                && listed
                && (words.get(at + 1).start() > words.get(at).start()
                        || words.get(at + 1).is("'s"));
    }

    /** ", Wren" behind it, where ", and Wren" joins by itself. */
    private static boolean goesOn(List<Word> words, int end) {
        return end + 1 < words.size()
                && words.get(end).is(",")
                && words.get(end + 1).capital();
    }

    private static int end(List<Word> words, int at) {
        int end = at + 2;
        while (end < words.size() && !words.get(end).isMark() && !words.get(end).is("and")) {
            end++;
        }
        return end;
    }
}
