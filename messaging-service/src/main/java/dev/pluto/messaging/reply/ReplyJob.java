package dev.pluto.messaging.reply;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation whose texts wait for an answer, claimed.
 *
 * @param answered number of the newest message answered before
 * @param wanted number of the newest message to answer up to now; there may be more behind it
 * @param attempt number of this try, from 1
 * @param silentUntil when the operator who holds the conversation hands it back at the latest; empty when nobody does
 */
record ReplyJob(
        UUID conversationId,
        UUID userId,
        long answered,
        long wanted,
        int attempt,
        @Nullable String traceparent,
        Optional<Instant> silentUntil) {}
