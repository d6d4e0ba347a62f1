package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a fact that shares words with a question is about another thing: the password of the wifi, when ebay's was asked. */
final class Otherness {

    private static final Lexicon LEXICON = Lexicon.english();

    private static final Set<String> FAVOURITE = Set.of("favourite", "favorite", "fave", "fav");

    private Otherness() {}

    /** @param open asked words that the fact has in no form */
    static boolean is(Asked asked, Fact fact, List<String> open) {
        if (Untold.is(asked, fact)) {
            return true;
        }
        boolean counted = asked.wanted() == Asked.Wanted.HOW_MANY
                && asked.kind().stream().anyMatch(term -> isThing(term) && !Terms.anyMeans(fact.terms(), term));
        boolean names = counted || open.stream().anyMatch(term -> !term.equals(asked.verb()) && isThing(term));
        if (!names) {
            return false;
        }
        int bar = fact.attribute().indexOf('|');
        if (bar > 0 && hasOther(Spaces.split(fact.attribute().substring(0, bar)), asked)) {
            return true;
        }
        if (isOtherFavourite(asked, fact)) {
            return true;
        }
        boolean valued = switch (asked.wanted()) {
            case WHEN, HOW_MANY, WHO -> true;
            default -> false;
        };
        return valued && hasOther(fact.values(), asked);
    }

    /** "Hive 9" is not "hive 2", whatever else is told of that. */
    static boolean isOtherNumber(Asked asked, Fact fact) {
        boolean missing = asked.terms().stream()
                .anyMatch(term -> isNumber(term) && !fact.terms().contains(term));
        return missing
                && fact.about().stream().anyMatch(Otherness::isNumber)
                && fact.about().stream()
                        .anyMatch(word -> !word.equals("be")
                                && !isNumber(word)
                                && asked.terms().contains(word));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** "My favourite food" is not "my favourite colour", nor the colour that I like best. */
    static boolean isOtherFavourite(Asked asked, Fact fact) {
        boolean liked =
                !asked.kind().isEmpty() && LEXICON.concepts(asked.verb()).contains("like");
        boolean favourite = fact.about().stream().anyMatch(FAVOURITE::contains);
        Set<String> about = new HashSet<>(fact.about());
        about.removeIf(word -> word.equals("be") || LEXICON.concepts(word).contains("like"));
        return favourite
                && (liked || asked.terms().stream().anyMatch(FAVOURITE::contains))
                && about.stream().anyMatch(word -> LEXICON.isNoun(word) && !isAsked(word, asked));
    }

    private static boolean isAsked(String word, Asked asked) {
        Set<String> terms = new HashSet<>(asked.terms());
        terms.addAll(asked.kind());
        return terms.stream().anyMatch(term -> Terms.means(word, term) || Terms.means(term, word));
    }

    private static boolean hasOther(Iterable<String> told, Asked asked) {
        for (String word : told) {
            if (isThing(word) && !isAsked(word, asked)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThing(String word) {
        boolean number = word.chars().anyMatch(Character::isDigit) || LEXICON.in("number", word);
        boolean time = LEXICON.in("time", word) || LEXICON.in("weekday", word) || LEXICON.in("month", word);
        return !number && !time && !LEXICON.in("type", word) && (LEXICON.isNoun(word) || !LEXICON.isWord(word));
    }
}
