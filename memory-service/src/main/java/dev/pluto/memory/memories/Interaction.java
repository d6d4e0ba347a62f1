package dev.pluto.memory.memories;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One access to one memory. Written once, never changed. */
@Entity
@Table(name = "interaction")
class Interaction {
    /** What was done. */
    enum Kind {
        CREATED,
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

    @Id
    UUID id;

    @Column(name = "user_id", nullable = false)
    UUID userId;

    @Column(name = "memory_id", nullable = false)
    UUID memoryId;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    String actor;

    @Nullable
    Float score;

    @Nullable
    String outcome;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    protected Interaction() {}

    static Interaction of(Memory memory, Kind kind, String actor, Instant now) {
        Interaction interaction = new Interaction();
        interaction.id = UUID.randomUUID();
        interaction.userId = memory.userId;
        interaction.memoryId = memory.id;
        interaction.kind = kind.stored();
        interaction.actor = actor;
        interaction.createdAt = now;
        return interaction;
    }

    Interaction with(Outcome found) {
        outcome = found.stored();
        return this;
    }
}
