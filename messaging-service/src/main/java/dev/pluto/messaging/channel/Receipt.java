package dev.pluto.messaging.channel;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of what became of a text we sent.
 *
 * @param messageId our id, when the report names it
 * @param providerMessageId the provider's
 * @param state empty when the report says nothing we know
 * @param errorCode the provider's, at most 16 characters
 */
public record Receipt(
        Optional<UUID> messageId,
        String providerMessageId,
        Optional<DeliveryState> state,
        @Nullable String errorCode) {}
