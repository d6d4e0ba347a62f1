package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Diet;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.Set;

/** Tells facts that forbid what a question asks whether it is allowed. */
final class Refusals {

    private static final Set<String> ALLOWED = Set.of("eat", "have", "take", "drink", "be", "allow");

    private static final Lexicon LEXICON = Lexicon.english();

    private Refusals() {}

    /** "can i eat nuts?" is answered with no by an allergy, and "can she have prawns?" by one to shellfish. */
    static boolean isOne(Asked asked, Fact fact) {
        boolean named = asked.terms().contains("allergic") || asked.terms().contains("allergy");
        return ALLOWED.contains(asked.verb()) && !named && (forbids(fact) || isForbidden(asked, fact));
    }

    /** Whether it says that something does harm. */
    static boolean forbids(Fact fact) {
        return fact.attribute().equals("allergy")
                || fact.isPositive() && fact.values().contains("allergy")
                || isHarmful(fact);
    }

    /** "sesame makes my lips swell", "strawberries bring me out in a rash". */
    private static boolean isHarmful(Fact fact) {
        return fact.isPositive()
                && LEXICON.in("harming", fact.telling().lemma())
                && fact.telling().words().stream().anyMatch(word -> LEXICON.in("harm", word.text()));
    }

    private static boolean isForbidden(Asked asked, Fact fact) {
        boolean told = fact.isPositive() && fact.telling().lemma().equals("be");
        return told && asked.terms().stream().anyMatch(food -> Diet.forbids(fact.values(), food));
    }
}
