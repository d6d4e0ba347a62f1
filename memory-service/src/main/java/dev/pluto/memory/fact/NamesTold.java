package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How those are called whom an answer is about. */
final class NamesTold {

    private final FactBook book;
    private final Instant now;

    NamesTold(FactBook book, Instant now) {
        this.book = book;
        this.now = now;
    }

    /** "Who is from Leeds?" is answered with the name as well, where it is known. */
    String with(List<Fact> facts, String sentence) {
        boolean named = facts.stream()
                .flatMap(told -> namesOf(told.owner()))
                .anyMatch(name -> sentence.contains(name.telling().value()));
        if (named) {
            return sentence;
        }
        String names = facts.stream()
                .flatMap(told -> namesOf(told.owner()))
                .map(fact -> fact.sentence(now))
                .distinct()
                .filter(name -> !sentence.contains(name))
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? sentence : names + " " + sentence;
    }

    /** Whether it tells how somebody or something is called. */
    static boolean isName(Fact fact) {
        return fact.attribute().equals(Fact.NAME) || fact.attribute().endsWith("|name");
    }

    private Stream<Fact> namesOf(List<Step> owner) {
        List<Step> way = book.canonical(owner);
        return book.facts().stream()
                .filter(fact -> fact.attribute().equals(Fact.NAME) && fact.isPresent(now))
                .filter(fact -> book.sameOwner(fact.owner(), way));
    }
}
