package dev.pluto.memory.memories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A memory as clients see it.
 *
 * @param speaker who said it; null when it was the person
 * @param embedded whether it can be found by meaning yet; by its words it can be found at once
 * @param version grows with every change, sent back as {@code If-Match}
 */
public record MemoryView(
        UUID id,
        UUID userId,
        String type,
        String content,
        @Nullable JsonNode context,
        double importance,
        String category,
        String source,
        @Nullable String subject,
        @Nullable String speaker,
        Instant occurredAt,
        @Nullable Instant expiresAt,
        boolean sensitive,
        boolean embedded,
        Instant createdAt,
        Instant updatedAt,
        int version) {
    static MemoryView of(Memory memory, MemoryBody body) {
        return new MemoryView(
                memory.id,
                memory.userId,
                memory.type,
                body.content(),
                body.context(),
                Math.round(memory.importance * 1000) / 1000.0,
                memory.category,
                memory.source,
                body.subject(),
                body.speaker(),
                memory.occurredAt,
                memory.expiresAt,
                memory.sensitive,
                memory.sealedVector != null,
                memory.createdAt,
                memory.updatedAt,
                memory.version);
    }

    @Override
    public String toString() {
        return "MemoryView[" + id + "]";
    }
}
