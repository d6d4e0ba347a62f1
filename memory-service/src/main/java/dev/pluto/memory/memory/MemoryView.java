package dev.pluto.memory.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.http.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A memory as clients see it.
 *
 * @param content what is remembered; null when it cannot be read
 * @param unreadable what is remembered does not open any more: it was altered, or the key to it is gone
 * @param speaker who said it; null when it was the person
 * @param sensitive whether others than the person need a reason to read it
 * @param sensitiveKinds why: health, money, faith, intimacy, secret, number; as the words tell, and, once it is embedded, their meaning, or
 *     as whoever wrote it says
 * @param embedded whether it can be found by meaning yet; by its words it can be found at once
 * @param version grows with every change, sent back as {@code If-Match} in quotes
 */
public record MemoryView(
        UUID id,
        UUID userId,
        String type,
        @Nullable String content,
        boolean unreadable,
        @Schema(implementation = Object.class) @Nullable JsonNode context,
        double importance,
        String category,
        String source,
        @Nullable String subject,
        @Nullable String speaker,
        Instant occurredAt,
        @Nullable Instant expiresAt,
        boolean sensitive,
        List<String> sensitiveKinds,
        boolean embedded,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {
    @Override
    public boolean settled() {
        return embedded; // which comes without a new version
    }

    /**
     * @param body null when it cannot be read
     * @param kinds why it is sensitive
     */
    static MemoryView of(Memory memory, @Nullable MemoryBody body, List<String> kinds) {
        return new MemoryView(
                memory.id,
                memory.userId,
                memory.type,
                body == null ? null : body.content(),
                body == null,
                body == null ? null : body.context(),
                Math.round(memory.importance * 1000) / 1000.0,
                memory.category,
                memory.source,
                body == null ? null : body.subject(),
                body == null ? null : body.speaker(),
                memory.occurredAt,
                memory.expiresAt,
                memory.sensitive,
                kinds,
                memory.embedded,
                memory.createdAt,
                memory.updatedAt,
                memory.version);
    }

    @Override
    public String toString() {
        return "MemoryView[" + id + "]";
    }
}
