package dev.pluto.memory.recall;

import dev.pluto.memory.ranking.Ranked;
import dev.pluto.memory.ranking.Signal;
import dev.pluto.memory.recall.StoredMemories.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What recall answers.
 *
 * @param memories best first
 */
public record RecallAnswer(List<RecalledMemory> memories) {

    /** Joins the order found with what may be shown; what is no longer there is left out. */
    static List<RecalledMemory> of(List<Ranked> ranked, Map<UUID, Shown> shown) {
        return ranked.stream()
                .flatMap(one -> Stream.ofNullable(shown.get(one.memory().id())).map(row -> memory(one, row)))
                .toList();
    }

    private static RecalledMemory memory(Ranked ranked, Shown shown) {
        return new RecalledMemory(
                ranked.memory().id(),
                shown.type(),
                shown.body().content(),
                shown.body().context(),
                shown.body().subject(),
                shown.body().speaker(),
                shown.category(),
                shown.importance(),
                shown.occurredAt().toInstant(),
                rounded(ranked.score()),
                named(ranked.signals()));
    }

    private static Map<String, Double> named(Map<Signal, Double> signals) {
        Map<String, Double> named = new LinkedHashMap<>();
        signals.forEach((signal, value) -> named.put(signal.name().toLowerCase(Locale.ROOT), rounded(value)));
        return named;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
