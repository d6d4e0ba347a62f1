package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** How near a fact comes to a question that asks only for a kind of answer: "how old am I", "where is Tom". */
final class BareAttribute {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final double LIKELY = 0.6;
    private static final double POSSIBLE = 0.5;
    private static final int DIGITS_OF_YEAR = 4;

    private BareAttribute() {}

    static double nearness(Asked asked, Fact fact) {
        boolean be = fact.telling().lemma().equals("be");
        boolean place = fact.telling().words().stream().anyMatch(word -> LEXICON.in("place", word.text()));
        return switch (asked.attribute()) {
            case Fact.NAME -> isNamed(fact) ? LIKELY : 0;
            case Fact.SURNAME -> 0;
            case "job" ->
                be && (place || fact.attribute().equals("job"))
                                || LEXICON.in("working", fact.telling().lemma())
                                || LEXICON.concepts(fact.telling().lemma()).contains("work")
                        ? POSSIBLE
                        : 0;
            case "place" -> place ? LIKELY : 0;
            case "age" -> (be || fact.telling().lemma().equals("bear")) && isAge(asked, fact) ? LIKELY : 0;
            default -> be && fact.isPositive() ? POSSIBLE : 0;
        };
    }

    /** "Your plumber is Jan", where "your middle name is Jan" says only a part of a name. */
    private static boolean isNamed(Fact fact) {
        boolean said = fact.telling().lemma().equals("be") && fact.attribute().endsWith("be")
                || fact.attribute().equals("own");
        boolean part = fact.about().stream().anyMatch(word -> LEXICON.in("name-part", word));
        boolean called = said && !part && fact.telling().words().stream().anyMatch(Untold::isCalled);
        return called || fact.attribute().equals(Fact.SURNAME);
    }

    /** "A 2014 Fiesta", "9 years old" and "60", where "your room number is 12" and "on the 3rd of March" tell no age. */
    private static boolean isAge(Asked asked, Fact fact) {
        List<Word> words = fact.telling().words();
        boolean ofThing = fact.attribute().indexOf('|') > 0 && !fact.about().contains("birthday");
        if (ofThing && asked.terms().isEmpty()) {
            return false;
        }
        boolean coded = fact.about().stream().anyMatch(word -> LEXICON.in("type", word));
        boolean alone = words.size() == 1 && words.get(0).hasDigit() && !coded;
        return alone || words.stream().anyMatch(word -> isYear(word) || word.is("old") || word.is("years"));
    }

    private static boolean isYear(Word word) {
        return word.text().length() == DIGITS_OF_YEAR && word.text().chars().allMatch(Character::isDigit);
    }
}
