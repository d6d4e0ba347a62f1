package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the person says what they are called. */
final class OwnName {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> HERE = Set.of("it", "its", "this");

    private OwnName() {}

    /** The name as it was written; empty when none is given. */
    static String of(Clause clause) {
        List<Word> words = clause.words();
        if (words.size() > 2 && words.get(0).is("call") && words.get(1).is("me")) {
            return name(words.subList(2, words.size()), true);
        }
        for (int i = 1; i + 2 < words.size(); i++) {
            boolean calls = words.get(i).is("call") || words.get(i).is("calls");
            if (calls && words.get(i + 1).is("me")) {
                return name(words.subList(i + 2, words.size()), true);
            }
        }
        if (clause.verb() == null || !clause.lemma().equals("be") || clause.isNegated() || clause.isReported()) {
            return "";
        }
        boolean me = clause.pronoun().equals("i");
        boolean here = HERE.contains(words.get(0).text()) && clause.subject() == null;
        return me || here ? name(clause.rest(), false) : "";
    }

    /** "Hi, I'm Ada", "this is Ada", "its Teo here": a name with a greeting. */
    static boolean isGreeted(Clause clause) {
        boolean greets = LEXICON.in("greeting", clause.piece().get(0).text())
                || clause.words().get(0).is("this")
                || Runs.indexOf(clause.rest(), "here") == 1;
        return greets && !of(clause).isEmpty();
    }

    private static String name(List<Word> rest, boolean isSaid) {
        List<Word> name = new ArrayList<>();
        for (Word word : rest) {
            boolean title = LEXICON.in("title", word.text())
                    && (word.capital() || name.isEmpty())
                    && !LEXICON.kin(word.text()).isPresent();
            boolean looks = word.capital()
                            && (isSaid || !LEXICON.isAdjective(word.text()) || !name.isEmpty())
                            && !LEXICON.in("month", word.text())
                    || isSaid
                            && name.isEmpty()
                            && !LEXICON.in("adverb", word.text())
                            && !LEXICON.in("time", word.text())
                            && !LEXICON.in("preposition", word.text())
                            && !LEXICON.in("article", word.text());
            if (!title && !looks) {
                break;
            }
            name.add(word);
        }
        boolean onlyTitle = name.size() == 1 && LEXICON.in("title", name.get(0).text());
        boolean common = name.size() == 1
                && !isSaid
                && LEXICON.isNoun(name.get(0).text())
                && !LEXICON.isAnimate(name.get(0).text())
                && rest.size() > 2
                && rest.get(1).isMark();
        return name.isEmpty() || onlyTitle || common ? "" : Retelling.of(name);
    }
}
