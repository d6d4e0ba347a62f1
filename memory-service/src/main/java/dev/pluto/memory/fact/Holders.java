package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Asked.Wanted;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Several who are the same: "who are the soloists", where one and then another was said to be one. */
final class Holders {

    private static final Lexicon LEXICON = Lexicon.english();

    private Holders() {}

    /** What is told of each of them; unknown where it is told of one alone, who may be nobody's that was asked about. */
    static Answer answer(Asked asked, FactBook book, Instant now) {
        List<Step> owner = asked.owner();
        boolean who = asked.wanted() == Wanted.WHO
                && owner != null
                && owner.size() == 2
                && owner.get(0).equals(Step.ME)
                && asked.attribute().equals(Fact.NAME)
                && asked.terms().isEmpty();
        if (owner == null || !who) {
            return Answer.UNKNOWN;
        }
        String noun = owner.get(1).head();
        List<Fact> found = book.facts().stream()
                .filter(fact -> fact.isPresent(now) && isOne(fact, noun))
                .toList();
        long people = found.stream().map(Fact::owner).distinct().count();
        if (people < 2) {
            return Answer.UNKNOWN;
        }
        String sentence =
                found.stream().map(fact -> fact.sentence(now)).distinct().collect(Collectors.joining(" "));
        return new Answer(
                Answer.Kind.FACT, sentence, found.stream().map(Fact::id).toList(), FactAnswers.ENOUGH);
    }

    /** "Mei is a soloist in the choir", "Dan and Kofi are referees". */
    private static boolean isOne(Fact fact, String noun) {
        List<String> words = Spaces.split(fact.telling().value());
        int end = 1;
        while (end < words.size() && !LEXICON.in("preposition", words.get(end))) {
            end++;
        }
        return fact.telling().lemma().equals("be")
                && fact.isPositive()
                && !fact.owner().get(0).equals(Step.ME)
                && Values.terms(words.get(end - 1)).contains(noun);
    }
}
