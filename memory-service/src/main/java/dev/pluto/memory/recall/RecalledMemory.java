package dev.pluto.memory.recall;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One memory found, best first.
 *
 * @param subject who or what it is about
 * @param speaker who said it; null when it was the person
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
        double score,
        Map<String, Double> signals) {
    @Override
    public String toString() {
        return "RecalledMemory[" + id + "]";
    }
}
