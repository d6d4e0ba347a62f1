package dev.pluto.messaging.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A conversation as readers see it. Written only by the database function {@code conversation_for}. */
@Entity(name = "conversation")
@Immutable
class Conversation {

    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    String channel;
    String state;

    @Column(name = "our_address")
    String ourAddress;

    @Column(name = "last_sequence")
    long lastSequence;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "last_message_at")
    Instant lastMessageAt;

    @Column(name = "active_hour")
    Instant activeHour;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;
}
