package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.lexicon.Lexicon;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom "who do i see about my teeth" means: who is told of and does that. */
final class Consulted {

    private static final Lexicon LEXICON = Lexicon.english();

    private Consulted() {}

    /** @return whose they are and what they are, the last told of; empty where there is nobody */
    static List<Step> of(Asked asked, FactBook book, Instant now) {
        Set<String> matter = new HashSet<>(asked.terms());
        matter.removeIf(term -> LEXICON.in("consulting", term));
        return book.facts().stream()
                .filter(fact -> fact.isPresent(now) && fact.owner().size() == 2 && !matter.isEmpty())
                .map(Fact::owner)
                .filter(owner -> owner.get(0).equals(Step.ME)
                        && matter.stream()
                                .allMatch(term -> isSeenAbout(owner.get(1).head(), term)))
                .reduce((one, other) -> other)
                .orElse(List.of());
    }

    private static boolean isSeenAbout(String helper, String term) {
        return Terms.means(helper, term) || LEXICON.in("seen-" + helper, term);
    }
}
