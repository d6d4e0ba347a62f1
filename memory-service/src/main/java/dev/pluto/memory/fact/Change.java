package dev.pluto.memory.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a text does to the facts that are stored.
 *
 * @param added facts that are new
 * @param closed rows whose facts hold no longer
 * @param retracted rows whose facts were never so
 * @param forgotten rows that are to be forgotten
 */
record Change(List<Fact> added, List<UUID> closed, List<UUID> retracted, List<UUID> forgotten) {

    /** @param isForgetting whether what is missing was to be forgotten rather than put right */
    static Change between(List<StoredFact> before, List<Fact> after, boolean isForgetting) {
        Map<String, Fact> now = new HashMap<>();
        after.forEach(fact -> now.put(fact.id(), fact));
        List<UUID> closed = new ArrayList<>();
        List<UUID> missing = new ArrayList<>();
        Map<String, StoredFact> known = new HashMap<>();
        for (StoredFact stored : before) {
            known.put(stored.fact().id(), stored);
            Fact fact = now.get(stored.fact().id());
            if (fact == null) {
                missing.add(stored.id());
            } else if (fact.closedAt() != null && stored.fact().closedAt() == null) {
                closed.add(stored.id());
            }
        }
        List<Fact> added =
                after.stream().filter(fact -> !known.containsKey(fact.id())).toList();
        return isForgetting
                ? new Change(added, closed, List.of(), missing)
                : new Change(added, closed, missing, List.of());
    }
}
