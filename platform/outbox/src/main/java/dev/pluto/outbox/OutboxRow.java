package dev.pluto.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table {@code outbox}: an event that Kafka does not have yet, as far as we know. */
record OutboxRow(
        long position,
        UUID eventId,
        short shard,
        String topic,
        UUID userId,
        long aggregateVersion,
        @Nullable String traceparent,
        byte[] payload,
        Instant createdAt) {}
