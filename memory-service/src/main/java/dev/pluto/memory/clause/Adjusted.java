package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Reads what somebody else changed with what it is now: "he put the chair rent up again, its £175 now". */
final class Adjusted {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST_WHO = 4;
    private static final int LONGEST_NOUN = 3;

    private Adjusted() {}

    /** "The chair rent is £175 now"; the same words where nothing is said so. */
    static List<Word> joined(List<Word> words) {
        int comma = 0;
        while (comma < words.size() && !words.get(comma).is(",") && !isAmount(words, comma)) {
            comma++;
        }
        int its = comma < words.size() && words.get(comma).is(",") ? comma + 1 : comma;
        List<Word> value = isAmount(words, its) ? amount(words, its) : Changeover.value(words, its);
        int verb = value.isEmpty() ? -1 : verb(words.subList(0, comma));
        if (verb < 0) {
            return words;
        }
        int from = verb + 1;
        int end = from + 1;
        while (end < comma && !isTail(words.get(end))) {
            end++;
        }
        boolean noun = end <= from + 1 + LONGEST_NOUN
                && end > from + 1
                && LEXICON.isNoun(words.get(end - 1).text())
                && words.subList(end, comma).stream().allMatch(Adjusted::isTail)
                && isDetermined(words.get(from));
        if (!noun) {
            return words;
        }
        List<Word> joined = new ArrayList<>();
        joined.add(words.get(from).mended(words.get(from).is("our") ? "our" : "my"));
        joined.addAll(words.subList(from + 1, end));
        joined.add(words.get(verb).mended("is"));
        joined.addAll(value);
        return joined;
    }

    /** "Its 695 a month", which is no other thing than what was put up. */
    private static boolean isAmount(List<Word> words, int its) {
        int behind = its < words.size() ? behindIts(words, its) : its;
        return behind > its && behind < words.size() && words.get(behind).hasDigit();
    }

    private static List<Word> amount(List<Word> words, int its) {
        int from = behindIts(words, its);
        int end = from;
        while (end < words.size() && !words.get(end).isMark()) {
            end++;
        }
        return words.subList(from, end);
    }

    private static int behindIts(List<Word> words, int at) {
        boolean is = words.get(at).is("it")
                && at + 1 < words.size()
                && (words.get(at + 1).is("'s") || words.get(at + 1).is("is"));
        return words.get(at).is("its") ? at + 1 : is ? at + 2 : at;
    }

    private static boolean isDetermined(Word word) {
        return word.is("the") || word.is("my") || word.is("our");
    }

    /** Where it is said that something was changed; -1 where it is not, or nobody did it. */
    private static int verb(List<Word> words) {
        for (int i = 1; i < words.size() && i <= LONGEST_WHO; i++) {
            boolean changes = LEXICON.verb(words.get(i).text())
                    .filter(lemma -> LEXICON.in("adjusting", lemma))
                    .isPresent();
            if (changes) {
                return i + 1 < words.size() ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isTail(Word word) {
        return word.is("up") || word.is("down") || word.is("again") || LEXICON.in("adverb", word.text());
    }
}
