package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Puts the words of a noun phrase into the order of "my dentist's name". */
final class NounOrder {

    private final Lexicon lexicon = Lexicon.english();
    private final NameFinder names;

    NounOrder(NameFinder names) {
        this.names = names;
    }

    /** "the name of my dentist" is "my dentist's name"; "sarah from work" is "sarah". */
    List<Word> of(List<Word> words) {
        int from = lexicon.in("article", words.get(0).text())
                        || lexicon.in("possessive", words.get(0).text())
                ? 1
                : 0;
        for (int i = 1; i < words.size() - 1; i++) {
            Word word = words.get(i);
            boolean owned = words.subList(0, i).stream().anyMatch(each -> each.is("'s"));
            if (word.is("of") && isDetermined(words.get(i + 1)) && !owned) {
                List<Word> turned = new ArrayList<>(words.subList(i + 1, words.size()));
                turned.add(new Word("'s", "'s", word.kind(), word.start(), word.end(), false, true));
                turned.addAll(words.subList(lexicon.in("article", words.get(0).text()) ? 1 : 0, i));
                return turned;
            }
            boolean behind = lexicon.in("noun-behind", word.text())
                    || word.is("next") && words.get(i + 1).is("door");
            Word before = words.get(i - 1);
            if (behind && i >= 1 + from && (lexicon.isAnimate(before.text()) || names.isName(before))) {
                return words.subList(0, i);
            }
            if (behind) {
                return specified(words, from, i);
            }
        }
        return words;
    }

    /** "my password for netflix" is "my netflix password". */
    private List<Word> specified(List<Word> words, int from, int preposition) {
        List<Word> turned = new ArrayList<>(words.subList(0, from));
        words.subList(preposition + 1, words.size()).stream()
                .filter(each -> !lexicon.in("article", each.text()) && !lexicon.in("possessive", each.text()))
                .forEach(turned::add);
        turned.addAll(words.subList(from, preposition));
        return turned;
    }

    private boolean isDetermined(Word word) {
        return lexicon.in("possessive", word.text())
                || word.is("the")
                || names.isName(word)
                || lexicon.kin(word.text()).isPresent();
    }
}
