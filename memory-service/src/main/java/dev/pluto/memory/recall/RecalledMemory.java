package dev.pluto.memory.recall;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.contracts.RecallAnswer;
import dev.pluto.memory.ranking.Ranked;
import dev.pluto.memory.ranking.Signal;
import dev.pluto.memory.recall.StoredMemories.Shown;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One memory found, best first.
 *
 * @param subject who or what it is about
 * @param speaker who said it; null when it was the person
 * @param sensitive whether it is left out of what is said unasked or aloud, and given to no hosted model
 * @param likelihood 0 to 1: how likely it is about what was asked; comparable between answers
 * @param score sum of the signals; only comparable within one answer
 * @param signals what each signal added or took away: meaning, words, neighbours, talk, who, when, length, asks, personal, timed,
 *     importance
 */
public record RecalledMemory(
        UUID id,
        String type,
        String content,
        @Schema(implementation = Object.class) @Nullable JsonNode context,
        @Nullable String subject,
        @Nullable String speaker,
        String category,
        double importance,
        Instant occurredAt,
        boolean sensitive,
        double likelihood,
        double score,
        Map<String, Double> signals) {

    static RecalledMemory of(Ranked ranked, Shown shown) {
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
                shown.sensitive(),
                rounded(ranked.likelihood()),
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

    /** As other services are answered: how the ranking came about is not theirs to know. */
    RecallAnswer.Memory answer() {
        return new RecallAnswer.Memory(
                id, type, content, context, subject, speaker, category, importance, occurredAt, likelihood, sensitive);
    }

    @Override
    public String toString() {
        return "RecalledMemory[" + id + "]";
    }
}
