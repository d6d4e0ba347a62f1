package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Reads a correction that names what is wrong first, and what is right behind "it's": "not Pike its Mr Pyke, Dartford". */
final class WrongFirst {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int MOST_WRONG = 3;
    private static final int MOST_RIGHT = 4;

    private WrongFirst() {}

    /** The same turned about: "Mr Pyke not Pike"; nothing where it is no such correction. */
    static List<Word> turned(List<Word> given) {
        int not = Runs.indexOf(given, "not");
        boolean opens = given.subList(0, Math.max(0, not)).stream()
                .allMatch(word -> word.isMark() || LEXICON.in("not", word.text()) || word.is("nope") || word.is("nah"));
        List<Word> words = not < 0 || !opens ? List.of() : given.subList(not + 1, given.size());
        int its = 0;
        while (its < words.size() && its <= MOST_WRONG && behindIts(words, its) == 0) {
            its++;
        }
        int from = its == 0 || its > MOST_WRONG || its >= words.size() ? words.size() : behindIts(words, its);
        int end = from;
        while (end < words.size() && !words.get(end).isMark()) {
            end++;
        }
        List<Word> wrong = words.subList(0, Math.min(its, words.size()));
        List<Word> right = words.subList(from, end);
        if (right.isEmpty() || right.size() > MOST_RIGHT || !isNamed(wrong) || !isNamed(right)) {
            return List.of();
        }
        List<Word> turned = new ArrayList<>(right);
        turned.add(given.get(not));
        turned.addAll(wrong);
        return turned;
    }

    /** @return behind "its", "it's" or "it is" that begins there; 0 where none does */
    private static int behindIts(List<Word> words, int at) {
        if (words.get(at).is("its")) {
            return at + 1;
        }
        boolean is = words.get(at).is("it")
                && at + 1 < words.size()
                && (words.get(at + 1).is("'s") || words.get(at + 1).is("is"));
        return is ? at + 2 : 0;
    }

    /** Somebody or something by its name, where "not well its my knee" and "not today its too late" name nothing. */
    static boolean isNamed(List<Word> words) {
        Word first = words.get(0);
        boolean mood = words.size() == 1
                && !first.hasDigit()
                && LEXICON.isAdjective(first.text())
                && !first.capital()
                && !LEXICON.isFirstName(first.text())
                && !LEXICON.isCommonNoun(first.text());
        return !mood && words.stream().allMatch(WrongFirst::isOfName);
    }

    private static boolean isOfName(Word word) {
        String text = word.text();
        boolean small = LEXICON.in("subject", text) && !LEXICON.in("article", text)
                || LEXICON.in("possessive", text)
                || LEXICON.in("adverb", text)
                || text.endsWith("ing");
        boolean known = word.hasDigit()
                || word.capital()
                || LEXICON.in("article", text)
                || LEXICON.in("title", text)
                || LEXICON.in("place", text)
                || LEXICON.isNoun(text)
                || LEXICON.isFirstName(text)
                || !LEXICON.isWord(text);
        return known && !small && !word.isMark();
    }
}
