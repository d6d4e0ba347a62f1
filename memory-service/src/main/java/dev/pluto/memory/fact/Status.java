package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Married, divorced, engaged: who is one of them is none of the others. */
final class Status {

    /** The attribute. */
    static final String STATUS = "status";

    private static final Set<String> ALL = new HashSet<>();

    static {
        Lexicon lexicon = Lexicon.english();
        for (String word :
                List.of("single", "engaged", "married", "divorced", "widowed", "separated", "widow", "widower")) {
            ALL.add(lexicon.base(word));
        }
    }

    private Status() {}

    /** Whether a fact of this kind answers a question for another one: "is he married?" by "he got divorced". */
    static boolean isAnsweredBy(Fact fact, String term) {
        return fact.attribute().equals(STATUS) && ALL.contains(term);
    }

    /** Whether what is asked for is another one than what is told. */
    static boolean differs(Asked asked, Fact fact) {
        return fact.attribute().equals(STATUS)
                && asked.terms().stream().anyMatch(ALL::contains)
                && asked.terms().stream().filter(ALL::contains).noneMatch(fact.terms()::contains);
    }
}
