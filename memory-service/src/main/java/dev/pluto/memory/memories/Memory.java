package dev.pluto.memory.memories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A memory as stored. Only changed columns are written, because vectors are filled in beside it by {@code EmbeddingBacklog}.
 */
@Entity
@Table(name = "memory")
@DynamicUpdate
class Memory {
    @Id
    UUID id;

    @Column(name = "user_id", nullable = false, updatable = false)
    UUID userId;

    @Column(nullable = false)
    String type;

    @Column(nullable = false)
    String category;

    @Column(nullable = false, updatable = false)
    String source;

    @Column(nullable = false)
    float importance;

    @Column(nullable = false)
    boolean sensitive;

    @Column(name = "sealed_body", nullable = false)
    byte[] sealedBody;

    @Column(name = "subject_index")
    byte @Nullable [] subjectIndex;

    @Column(name = "sealed_vector")
    byte @Nullable [] sealedVector;

    @Column(name = "occurred_at", nullable = false)
    Instant occurredAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Column(nullable = false)
    long revision;

    @Version
    @Column(nullable = false)
    int version;

    @Column(name = "embedding_due_at")
    @Nullable
    Instant embeddingDueAt;

    @Column(name = "embedding_attempts", nullable = false)
    short embeddingAttempts;

    protected Memory() {}

    /** A new memory of a person, still without what it says. */
    static Memory of(UUID userId, String source, Instant now) {
        Memory memory = new Memory();
        memory.id = UUID.randomUUID();
        memory.userId = userId;
        memory.source = source;
        memory.createdAt = now;
        return memory;
    }

    /** Takes over what the client says; new words make the vector due again. */
    void describe(MemoryDraft draft, Impression impression, byte[] body, byte @Nullable [] subject, Instant now) {
        type = draft.type() == null ? impression.type() : draft.type();
        category = draft.category() == null ? impression.category() : draft.category();
        importance = draft.importance() == null
                ? (float) impression.importance()
                : draft.importance().floatValue();
        sensitive = Boolean.TRUE.equals(draft.sensitive());
        occurredAt = draft.occurredAt() != null ? draft.occurredAt() : (occurredAt == null ? now : occurredAt);
        expiresAt = draft.expiresAt();
        sealedBody = body;
        subjectIndex = subject;
        sealedVector = null;
        embeddingDueAt = now;
        embeddingAttempts = 0;
        updatedAt = now;
    }
}
