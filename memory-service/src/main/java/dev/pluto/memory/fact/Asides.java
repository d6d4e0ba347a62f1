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
                    int name = name(sentence, at);
                    all.add(aside(text, sentence.get(name), sentence.subList(at, at + 3), last));
                    int from = sentence.get(name + 1).start();
                    main.replace(from, last.end(), " ".repeat(last.end() - from));
                    boolean alone = !LISTED.contains(sentence.get(name - 1).text());
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

    /** Where the name stands. @param at of "who", before which there may be a comma */
    private static int name(List<Word> words, int at) {
        return words.get(at - 1).is(",") ? at - 2 : at - 1;
    }

    /** @param words from "who" on; "who's 8" is "is 8" of the name */
    private static String aside(String text, Word name, List<Word> words, Word last) {
        boolean is = words.get(1).is("'s");
        int from = words.get(is ? 2 : 1).start();
        StringBuilder aside = new StringBuilder(" ".repeat(text.length()));
        aside.replace(name.start(), name.end(), text.substring(name.start(), name.end()));
        if (is) {
            int who = words.get(0).start();
            aside.replace(who, who + IS.length(), IS);
        }
        aside.replace(from, last.end(), text.substring(from, last.end()));
        return aside.toString();
    }

    /** ", who is 8" behind a name of a list, or "who is 8" where it is an age. @param at of "who" */
    private static boolean isAside(List<Word> words, int at) {
        int from = name(words, at);
        Word name = words.get(from);
        boolean who = words.get(at).is("who") && (from < at - 1 || isAge(words, at));
        boolean named = name.capital() || Lexicon.english().isFirstName(name.text());
        boolean listed = from > 0
                && (LISTED.contains(words.get(from - 1).text())
                        || Lexicon.english().isAnimate(words.get(from - 1).text()));
        return who
                && named
                && listed
                && (words.get(at + 1).start() > words.get(at).start()
                        || words.get(at + 1).is("'s"));
    }

    private static boolean isAge(List<Word> words, int who) {
        Word age = words.get(who + 2);
        boolean is = words.get(who + 1).is("is") || words.get(who + 1).is("'s");
        return is && (age.hasDigit() || Lexicon.english().in("number", age.text()));
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
