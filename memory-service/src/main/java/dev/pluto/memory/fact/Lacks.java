package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** What the person has not, and has instead, in words without a verb: "no kids, just two cats". */
final class Lacks {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST = 4;

    private Lacks() {}

    /** @return nothing where the words are something else */
    static List<Sketch> in(List<Word> given) {
        List<Word> words = Cues.withoutTail(given);
        int mark = Runs.indexOf(words, ",");
        int comma = mark > 0 ? mark : Runs.indexOf(words, "but");
        List<Word> lacked = withoutYet(comma > 0 ? words.subList(0, comma) : words);
        boolean lacks =
                lacked.size() > 1 && lacked.size() <= LONGEST && lacked.get(0).is("no") && isSeveral(Runs.last(lacked));
        if (!lacks) {
            return List.of();
        }
        Sketch none = had(lacked, false);
        List<Word> rest = comma > 0 ? words.subList(comma + 1, words.size()) : List.of();
        int from = 0;
        while (from < rest.size()
                && (rest.get(from).is("just")
                        || rest.get(from).is("only")
                        || rest.get(from).is("but"))) {
            from++;
        }
        List<Word> instead = rest.subList(from, rest.size());
        boolean counted =
                !instead.isEmpty() && LEXICON.in("number", instead.get(0).text());
        boolean has =
                (from > 0 || counted) && !instead.isEmpty() && instead.size() <= LONGEST && isNoun(Runs.last(instead));
        return has ? List.of(none, had(instead, true)) : rest.isEmpty() ? List.of(none) : List.of();
    }

    private static Sketch had(List<Word> words, boolean isPositive) {
        Telling telling = new Telling("you", "have", "have", Retelling.of(words), "");
        return Sketch.ofMe("own", "have", Terms.of(words), telling, isPositive);
    }

    private static List<Word> withoutYet(List<Word> words) {
        boolean yet = !words.isEmpty() && Runs.last(words).is("yet");
        return yet ? words.subList(0, words.size() - 1) : words;
    }

    /** People or animals, more than one: "no idea" says nothing of the person. */
    private static boolean isSeveral(Word word) {
        boolean plural = word.is("children") || !LEXICON.singular(word.text()).equals(word.text());
        return plural && LEXICON.isAnimate(word.text());
    }

    private static boolean isNoun(Word word) {
        return LEXICON.isNoun(word.text()) && !word.hasDigit();
    }
}
