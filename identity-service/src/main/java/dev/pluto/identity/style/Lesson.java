package dev.pluto.identity.style;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What memory-service learnt last of how somebody writes. */
@Entity
@Table(name = "style_lesson")
class Lesson {

    /** {@code style_lesson.sealed}, a {@code style-lesson} of the contracts. */
    static final String FIELD = "style_lesson.sealed";

    @Id
    @Column(name = "user_id")
    UUID userId;

    long revision;

    byte @Nullable [] sealed;

    @Column(name = "learned_at")
    Instant learnedAt;

    protected Lesson() {}

    Lesson(UUID userId) {
        this.userId = userId;
        this.learnedAt = Instant.EPOCH;
    }
}
