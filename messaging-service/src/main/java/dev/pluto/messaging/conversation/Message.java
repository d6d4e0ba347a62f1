package dev.pluto.messaging.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;

/** A message with where its delivery is, as readers see it. */
@Entity(name = "message_with_delivery")
@Immutable
@Subselect("select m.*, d.state as delivery_state, d.error_code, d.segments from message m left join delivery d on "
        + "d.message_id = m.id")
@Synchronize({"message", "delivery"})
class Message {

    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "conversation_id")
    UUID conversationId;

    long sequence;
    String direction;
    String author;
    String kind;

    @Column(name = "text_sealed")
    byte[] textSealed;

    @Column(name = "media_count")
    short mediaCount;

    @Column(name = "in_reply_to")
    @Nullable
    UUID inReplyTo;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "delivery_state")
    @Nullable
    String deliveryState;

    @Column(name = "error_code")
    @Nullable
    String errorCode;

    @Nullable
    Short segments;
}
