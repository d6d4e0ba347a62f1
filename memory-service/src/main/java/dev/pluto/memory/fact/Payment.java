package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How somebody is paid: "how do i pay Dwight" asks the person what is told of another, "he only takes cash". */
final class Payment {

    static final String PAY = "pay";

    private static final Set<String> TAKING = Set.of("take", "accept", "want", "prefer", "like", "need");
    private static final Lexicon LEXICON = Lexicon.english();

    private Payment() {}

    /** Whether the clause tells by what somebody is paid. */
    static boolean isTold(Clause clause, List<Word> rest) {
        return TAKING.contains(clause.lemma()) && rest.stream().anyMatch(word -> LEXICON.isCue("paying", word.text()));
    }

    /** The same question about whoever the person pays; empty where it is none, or they are not known. */
    static Optional<Asked> ofPaid(Asked asked, FactBook book) {
        boolean pays = List.of(Step.ME).equals(asked.owner())
                && asked.wanted() == Asked.Wanted.HOW
                && asked.terms().contains(PAY);
        return !pays
                ? Optional.empty()
                : book.facts().stream()
                        .filter(fact -> fact.about().contains(PAY) && isNamed(fact, asked, book))
                        .findFirst()
                        .map(fact -> asked.about(fact.owner(), Set.of(PAY)));
    }

    private static boolean isNamed(Fact fact, Asked asked, FactBook book) {
        boolean theirs = !fact.owner().equals(List.of(Step.ME));
        Step last = fact.owner().get(fact.owner().size() - 1);
        return theirs
                && asked.terms().stream()
                        .anyMatch(term -> Terms.anyMeans(Terms.of(last), term)
                                || fact.owner().equals(book.names().get(term)));
    }
}
