package dev.pluto.memory.fact;

import dev.pluto.contracts.FactsKnown;
import dev.pluto.memory.clause.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what is known, by whom it is about: the person first, then others in the order they were told of. */
final class Recounting {

    private static final List<Step> PERSON = List.of(Step.ME);

    private Recounting() {}

    /** @param limit facts at most */
    static FactsKnown of(List<StoredFact> stored, Instant now, int limit) {
        List<Fact> present = stored.stream()
                .map(StoredFact::fact)
                .filter(fact -> fact.isPresent(now))
                .toList();
        Map<List<Step>, List<Fact>> byOwner = new LinkedHashMap<>();
        byOwner.put(PERSON, new ArrayList<>());
        present.stream()
                .limit(limit)
                .forEach(fact -> byOwner.computeIfAbsent(fact.owner(), unused -> new ArrayList<>())
                        .add(fact));
        List<FactsKnown.Group> groups = byOwner.values().stream()
                .filter(facts -> !facts.isEmpty())
                .map(facts -> group(facts, now))
                .toList();
        return new FactsKnown(groups, present.size());
    }

    private static FactsKnown.Group group(List<Fact> facts, Instant now) {
        Fact first = facts.get(0);
        String about = first.owner().equals(PERSON) ? "you" : first.telling().subject();
        return new FactsKnown.Group(
                about, facts.stream().map(fact -> fact.sentence(now)).toList());
    }
}
