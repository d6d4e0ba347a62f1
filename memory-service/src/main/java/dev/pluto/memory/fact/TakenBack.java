package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Finds where somebody takes a word back while they write: "the code is 4410, no wait 4411", "level 3 *4". */
final class TakenBack {

    private static final int LONGEST_VALUE = 6;
    private static final Lexicon LEXICON = Lexicon.english();

    private TakenBack() {}

    /** The text, as long as before, in which what is taken back begins a line of its own. */
    static String apart(String text) {
        StringBuilder apart = new StringBuilder(text);
        for (List<Word> sentence : ClauseReader.sentences(text)) {
            for (int at = 2; at < sentence.size(); at++) {
                int end = sentence.get(at - 1).end();
                if (end < apart.length() && end <= sentence.get(at).start() && isTakenBack(sentence, at)) {
                    apart.setCharAt(end, '\n');
                    at = sentence.size();
                }
            }
        }
        return apart.toString();
    }

    private static boolean isTakenBack(List<Word> words, int at) {
        Word first = words.get(at);
        if (!LEXICON.isCue("taking-back", first.text())) {
            return false;
        }
        List<Word> from = words.subList(at, words.size());
        int size = Cues.correction(from);
        List<Word> value = from.subList(size, from.size());
        boolean comma = words.get(at - 1).isMark();
        Word before = words.get(comma ? at - 2 : at - 1);
        if (size == 0 || value.isEmpty() || !isValue(before) || opens(value)) {
            return false;
        }
        long said =
                from.subList(0, size).stream().filter(word -> !word.isMark()).count();
        boolean plain = (comma || from.get(size - 1).isMark()) && !first.is("no") && isShort(value);
        return said > 1 || first.is("*") || plain || isAlike(before, value.get(0));
    }

    /** Something that can be wrong ends here, where "we have no" goes on. */
    private static boolean isValue(Word before) {
        String text = before.text();
        return !before.isMark()
                && !LEXICON.in("preposition", text)
                && !LEXICON.in("article", text)
                && !LEXICON.in("possessive", text)
                && !LEXICON.in("subject", text)
                && !LEXICON.in("be", text)
                && !LEXICON.in("have", text)
                && !LEXICON.in("not", text);
    }

    /** "sorry for the delay", "actually i moved": something else is said. */
    private static boolean opens(List<Word> value) {
        String first = value.get(0).text();
        boolean going = value.size() > 1 && value.get(1).text().endsWith("ing");
        boolean about = LEXICON.in("preposition", first) && (going || !LEXICON.in("place", first));
        return LEXICON.in("subject", first) && !LEXICON.in("article", first) || about;
    }

    private static boolean isShort(List<Word> value) {
        int end = 0;
        while (end < value.size() && !value.get(end).isMark()) {
            end++;
        }
        return end <= LONGEST_VALUE;
    }

    private static boolean isAlike(Word before, Word value) {
        return before.hasDigit() && value.hasDigit() || before.capital() && value.capital();
    }
}
