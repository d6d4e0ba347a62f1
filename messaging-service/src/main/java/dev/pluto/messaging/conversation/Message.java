package dev.pluto.messaging.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message with where its delivery is, as stored.
 *
 * @param textSealed under the person's key
 * @param deliveryState null of an incoming one
 */
record Message(
        UUID id,
        long sequence,
        String direction,
        String author,
        String kind,
        byte[] textSealed,
        int mediaCount,
        @Nullable UUID inReplyTo,
        Instant occurredAt,
        @Nullable String deliveryState,
        @Nullable String errorCode,
        @Nullable Integer segments,
        List<MessageView.Media> media) {}
