package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The base forms of words that carry meaning, and whether two of them mean the same. */
final class Terms {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int SHORTEST_FUZZY = 6;
    private static final int SHORTEST_MENDED = 5;

    private Terms() {}

    static Set<String> of(List<Word> words) {
        Set<String> terms = new LinkedHashSet<>();
        words.stream().filter(Terms::isContent).forEach(word -> terms.add(term(word)));
        return terms;
    }

    static boolean isContent(Word word) {
        String text = word.text();
        return !word.isMark()
                && !word.is("'s")
                && !LEXICON.in("subject", text)
                && !LEXICON.in("first", text)
                && !LEXICON.in("third", text)
                && !LEXICON.in("possessive", text)
                && !LEXICON.in("article", text)
                && !LEXICON.in("be", text)
                && !LEXICON.in("do", text)
                && !LEXICON.in("preposition", text)
                && !LEXICON.in("adverb", text)
                && !LEXICON.in("not", text)
                && !LEXICON.in("filler", text)
                && !LEXICON.in("wh", text)
                && !LEXICON.in("modal", text)
                && !LEXICON.in("ignore", text);
    }

    static String term(Word word) {
        String text = word.text();
        String bare = text.endsWith("'s") || text.endsWith("s'") ? text.substring(0, text.length() - 2) : text;
        String known = bare.isEmpty() ? text : bare;
        boolean plain =
                known.length() >= SHORTEST_MENDED && !known.endsWith("ing") && !word.capital() && !word.hasDigit();
        return number(LEXICON.base(plain ? LEXICON.mended(known).orElse(known) : known));
    }

    static Set<String> of(Step step) {
        Set<String> terms = new LinkedHashSet<>(step.modifiers());
        terms.add(step.head());
        return terms;
    }

    private static String number(String word) {
        List<String> names = List.of(
                "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                "twelve");
        int value = names.indexOf(word);
        return value < 0 ? word : Integer.toString(value);
    }

    /** Whether a told term answers an asked one. */
    static boolean means(String told, String asked) {
        return LEXICON.means(told, asked)
                || isNear(told, asked)
                || (told.contains(" ") && Spaces.split(told).contains(asked));
    }

    /** One letter apart in long words: both may be misspelt. */
    private static boolean isNear(String one, String other) {
        if (one.length() < SHORTEST_FUZZY
                || other.length() < SHORTEST_FUZZY
                || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        String restLong = longer.substring(Math.min(longer.length(), same + 1));
        String restShort =
                shorter.substring(Math.min(shorter.length(), shorter.length() == longer.length() ? same + 1 : same));
        return restLong.equals(restShort);
    }

    static boolean anyMeans(Set<String> told, String asked) {
        return told.stream().anyMatch(term -> means(term, asked));
    }

    static boolean allFound(Set<String> topic, Set<String> terms) {
        return topic.stream().allMatch(word -> terms.stream().anyMatch(term -> means(term, word) || means(word, term)));
    }
}
