package dev.pluto.memory.clause;

import dev.pluto.language.words.Token.Kind;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Reads "it's not the 38 I get, it's the 83" as "no, it's the 83 not the 38": what is denied first, with a clause of its own. */
final class CleftDenial {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST = 4;
    private static final int LONGEST_CLAUSE = 6;

    private CleftDenial() {}

    /** The same words where nothing is denied so. */
    static List<Word> plain(List<Word> words) {
        int not = behindIts(words, 0);
        if (not == 0 || not >= words.size() || !words.get(not).is("not")) {
            return words;
        }
        int subject = not + 1;
        while (subject < words.size()
                && subject <= not + LONGEST
                && !LEXICON.in("subject", words.get(subject).text())) {
            subject++;
        }
        int its = subject + 1;
        while (its < words.size() && its <= subject + LONGEST_CLAUSE && behindIts(words, its) == 0) {
            its++;
        }
        boolean cleft = subject > not + 1
                && subject < words.size()
                && behindIts(words, subject) == 0
                && its > subject + 1
                && its < words.size()
                && behindIts(words, its) > 0;
        return cleft ? turned(words, not, subject, its) : words;
    }

    private static List<Word> turned(List<Word> words, int not, int subject, int its) {
        List<Word> all = new ArrayList<>(List.of(words.get(0).mended("no"), comma(words.get(0))));
        int end = its;
        while (end < words.size() && !words.get(end).isMark()) {
            end++;
        }
        all.addAll(words.subList(its, end));
        all.addAll(words.subList(not, subject));
        all.addAll(words.subList(end, words.size()));
        return all;
    }

    private static Word comma(Word at) {
        return new Word(",", ",", Kind.MARK, at.start(), at.start(), false, true);
    }

    /** @return behind "its", "it's", "it is" that begins there; 0 where none does */
    private static int behindIts(List<Word> words, int at) {
        if (at >= words.size()) {
            return 0;
        }
        if (words.get(at).is("its")) {
            return at + 1;
        }
        boolean is = words.get(at).is("it")
                && at + 1 < words.size()
                && (words.get(at + 1).is("'s") || words.get(at + 1).is("is"));
        return is ? at + 2 : 0;
    }
}
