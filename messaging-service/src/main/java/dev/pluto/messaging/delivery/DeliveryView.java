package dev.pluto.messaging.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way, without its words.
 *
 * @param id of the message, as its conversation lists it
 * @param purpose {@code reply}, {@code proactive}, {@code consent} or {@code limit}
 * @param state {@code queued}, {@code sending}, {@code sent}, {@code failed}, {@code undelivered}, {@code delivered}, {@code read}
 * @param errorCode the provider's number, or a word of ours such as {@code unreachable} or {@code not-wanted}
 * @param givenUp it failed by a fault that may have passed, and can be replayed
 * @param attempts tries to hand it over
 * @param replays how often an operator had it tried again
 * @param settledAt when it failed or arrived, null while it is on its way
 */
public record DeliveryView(
        UUID id,
        UUID userId,
        UUID conversationId,
        String purpose,
        String state,
        @Nullable String errorCode,
        boolean givenUp,
        int attempts,
        int replays,
        Instant createdAt,
        @Nullable Instant settledAt) {}
