package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is known, by whom it is about.
 *
 * @param groups the person first, then others in the order they were told of
 * @param total how many facts hold now, also when not all are shown
 */
record Recounted(List<Group> groups, int total) {

    /** @param about such as "you" or "your sister" */
    record Group(String about, List<String> facts) {
        @Override
        public String toString() {
            return "Group[" + facts.size() + "]";
        }
    }

    static Recounted of(List<StoredFact> stored, Instant now, int limit) {
        List<Fact> present = stored.stream()
                .map(StoredFact::fact)
                .filter(fact -> fact.isPresent(now))
                .toList();
        Map<List<Step>, List<Fact>> byOwner = new LinkedHashMap<>();
        byOwner.put(List.of(Step.ME), new ArrayList<>());
        present.stream()
                .limit(limit)
                .forEach(fact -> byOwner.computeIfAbsent(fact.owner(), unused -> new ArrayList<>())
                        .add(fact));
        List<Group> groups = byOwner.values().stream()
                .filter(facts -> !facts.isEmpty())
                .map(facts -> group(facts, now))
                .toList();
        return new Recounted(groups, present.size());
    }

    private static Group group(List<Fact> facts, Instant now) {
        Fact first = facts.get(0);
        String about =
                first.owner().equals(List.of(Step.ME)) ? "you" : first.telling().subject();
        return new Group(about, facts.stream().map(fact -> fact.sentence(now)).collect(Collectors.toList()));
    }
}
