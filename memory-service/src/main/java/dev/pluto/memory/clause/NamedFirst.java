package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is named before it is said who they are to the person. */
final class NamedFirst {

    private static final Lexicon LEXICON = Lexicon.english();

    private NamedFirst() {}

    /** "Pilar is my spanish teacher": a first word that is only known from dictionaries is a name there; null where it is not. */
    static @Nullable NounPhrase of(List<Word> named, VerbGroup verb, List<Word> rest) {
        Word first = named.get(0);
        int end = 0;
        while (end < rest.size()
                && !rest.get(end).isMark()
                && !LEXICON.in("preposition", rest.get(end).text())) {
            end++;
        }
        boolean role = end > 1
                && LEXICON.in("possessive", rest.get(0).text())
                && LEXICON.isAnimate(rest.get(end - 1).text());
        boolean name = named.size() == 1
                && first.capital()
                && !LEXICON.in("subject", first.text())
                && !LEXICON.isAnimate(first.text());
        return role && name && verb.lemma().equals("be")
                ? new NounPhrase(List.of(new Step(first.text(), Set.of(), true)), List.of(), first.raw(), false)
                : null;
    }

    /** "hes called Dwight and he only takes cash": of nobody spoken of before only the name is known; null where it is none. */
    static @Nullable NounPhrase introduced(List<Word> named, VerbGroup verb, List<Word> rest) {
        boolean pronoun =
                named.size() == 1 && (named.get(0).is("he") || named.get(0).is("she"));
        boolean called = verb.has("called") || verb.has("named");
        if (rest.isEmpty()) {
            return null;
        }
        Word name = rest.get(0);
        boolean isName = name.capital() || LEXICON.isFirstName(name.text());
        return pronoun && called && isName
                ? new NounPhrase(List.of(new Step(name.text(), Set.of(), true)), List.of(), name.raw(), false)
                : null;
    }
}
