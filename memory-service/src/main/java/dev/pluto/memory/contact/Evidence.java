package dev.pluto.memory.contact;

import dev.pluto.memory.fact.ToldFact;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What something rests on that was read from texts. */
final class Evidence {

    /** The share of facts that are read wrongly, as it was measured: docs/performance.md, Talks. */
    private static final double MISREAD = 0.13;

    private Evidence() {}

    /** Memories of the texts, each once. */
    static List<UUID> of(Collection<ToldFact> facts) {
        return facts.stream()
                .map(ToldFact::memoryId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** How likely it is so: that not all texts that say it were misread, rounded to hundredths. What somebody wrote down is certain. */
    static double confidence(Collection<ToldFact> facts) {
        long texts = facts.stream().map(ToldFact::messageId).distinct().count();
        return Math.round((1 - Math.pow(MISREAD, texts)) * 100) / 100.0;
    }
}
