package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Who of the family it is that something is true of: "who in my family hates coriander". */
final class Relatives {

    /** The term that only somebody of the family answers. */
    static final String FAMILY = "family";

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int FAMILY_AT = 3;

    private Relatives() {}

    /** "Who hates coriander"; the same words where not one of the family is asked for. */
    static List<Word> without(List<Word> words) {
        boolean chooses = words.size() > FAMILY_AT + 1
                && (words.get(0).is("who") || words.get(0).is("which"))
                && (words.get(1).is("in") || words.get(1).is("of"))
                && words.get(FAMILY_AT).is(FAMILY);
        boolean ours = chooses
                && (words.get(2).is("the")
                        || LEXICON.in("possessive", words.get(2).text()));
        if (!ours) {
            return words;
        }
        List<Word> plain = new ArrayList<>(List.of(words.get(0).mended("who")));
        plain.addAll(words.subList(FAMILY_AT + 1, words.size()));
        return plain;
    }

    /** Whether the fact is about a relative of the person, by name or by kin. */
    static boolean isAbout(FactBook book, Fact fact) {
        List<Step> owner = book.canonical(fact.owner());
        return owner.size() > 1
                && owner.get(0).equals(Step.ME)
                && LEXICON.in(FAMILY, owner.get(owner.size() - 1).head());
    }
}
