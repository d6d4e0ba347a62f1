package dev.pluto.memory.memory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One access to one memory. Written once, never changed.
 *
 * @param kind created, recalled, read, updated, deleted or judged
 * @param actor person, operator:SUBJECT or service:NAME
 * @param score at recall
 * @param outcome used, confirmed or rejected, when judged
 * @param messageId the person's text it came of; null when it came of none
 */
record Interaction(
        UUID id,
        UUID userId,
        UUID memoryId,
        String kind,
        String actor,
        @Nullable Float score,
        @Nullable String outcome,
        @Nullable UUID messageId,
        Instant createdAt) {
    /** What was done. */
    enum Kind {
        CREATED,
        RECALLED,
        READ,
        UPDATED,
        DELETED,
        JUDGED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of a memory that was recalled. */
    enum Outcome {
        @JsonProperty("used")
        USED,
        @JsonProperty("confirmed")
        CONFIRMED,
        @JsonProperty("rejected")
        REJECTED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Interaction of(Memory memory, Kind kind, String actor, Instant now) {
        return of(memory.userId, memory.id, kind, actor, now);
    }

    static Interaction of(UUID userId, UUID memoryId, Kind kind, String actor, Instant now) {
        return new Interaction(UUID.randomUUID(), userId, memoryId, kind.stored(), actor, null, null, null, now);
    }

    static Interaction recalled(UUID userId, UUID memoryId, String actor, double score, Instant now) {
        return new Interaction(
                UUID.randomUUID(), userId, memoryId, Kind.RECALLED.stored(), actor, (float) score, null, null, now);
    }

    Interaction with(Outcome found) {
        return new Interaction(id, userId, memoryId, kind, actor, score, found.stored(), messageId, createdAt);
    }

    Interaction of(UUID message) {
        return new Interaction(id, userId, memoryId, kind, actor, score, outcome, message, createdAt);
    }
}
