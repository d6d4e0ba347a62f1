package dev.pluto.memory.memory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A memory as stored, except for its vector. */
final class Memory {
    final UUID id;
    final UUID userId;
    final String source;
    final Instant createdAt;
    String type = "";
    String category = "";
    float importance;
    boolean sensitive;
    String sensitiveBy = "";

    /** Said, and written down by the carrier. */
    boolean spoken;

    byte @Nullable [] sealedKinds;

    byte[] sealedBody = {};
    boolean embedded;
    Instant occurredAt;

    @Nullable
    Instant expiresAt;

    Instant updatedAt;
    int version;

    Memory(UUID id, UUID userId, String source, Instant createdAt) {
        this.id = id;
        this.userId = userId;
        this.source = source;
        this.createdAt = createdAt;
        this.occurredAt = createdAt;
        this.updatedAt = createdAt;
    }

    /** A new memory of a person, still without what it says. */
    static Memory of(UUID userId, String source, Instant now) {
        return new Memory(UUID.randomUUID(), userId, source, now);
    }

    /** @param kinds sealed; null where there is none */
    void judge(Sensitivity judged, byte @Nullable [] kinds) {
        sensitive = judged.sensitive();
        sensitiveBy = judged.author();
        sealedKinds = kinds;
    }

    /** Takes over what the client says; new words make the vector due again. */
    void describe(MemoryDraft draft, Impression impression, byte[] body, Instant now) {
        type = draft.type() == null ? impression.type() : draft.type();
        category = draft.category() == null ? impression.category() : draft.category();
        importance = draft.importance() == null
                ? (float) impression.importance()
                : draft.importance().floatValue();
        occurredAt = draft.occurredAt() == null ? occurredAt : draft.occurredAt();
        expiresAt = draft.expiresAt();
        sealedBody = body;
        embedded = false;
        updatedAt = now;
    }
}
