package dev.pluto.memory.fact;

import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Surnames, which some call last or family names: a first name alone tells none. */
final class Surnames {

    private static final Lexicon LEXICON = Lexicon.english();

    private Surnames() {}

    /** "what's my last name" as "what's my surname". */
    static List<Word> named(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is("name")
                    && LEXICON.isCue("surname", words.get(i - 1).text())) {
                List<Word> plain = new ArrayList<>(words);
                plain.remove(i);
                plain.set(i - 1, words.get(i - 1).mended("surname"));
                return plain;
            }
        }
        return words;
    }

    /** Whether a surname is spoken of: "my surname", "her family name". */
    static boolean isOne(NounPhrase subject) {
        List<String> words = Spaces.split(subject.told().toLowerCase(Locale.ROOT));
        int last = words.size() - 1;
        boolean name =
                last > 0 && subject.last().head().equals("name") && LEXICON.isCue("surname", words.get(last - 1));
        return subject.last().head().equals("surname") || name;
    }

    /** Whether a fact tells one: "Ana Ruiz", "Mr Ruiz", where "Ana" is the first name only. */
    static boolean isTold(Fact fact) {
        boolean whole =
                NamesTold.isName(fact) && Spaces.split(fact.telling().value()).size() > 1;
        return whole || fact.attribute().equals(Fact.SURNAME);
    }
}
