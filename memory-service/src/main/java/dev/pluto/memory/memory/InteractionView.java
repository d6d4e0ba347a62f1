package dev.pluto.memory.memory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One access to a memory.
 *
 * @param kind created, recalled, read, updated, deleted or judged
 * @param actor person, operator:SUBJECT or service:NAME
 * @param score at recall
 * @param outcome used, confirmed or rejected, when judged
 * @param messageId the person's text it came of; null when it came of none
 */
public record InteractionView(
        UUID id,
        UUID memoryId,
        String kind,
        String actor,
        @Nullable Float score,
        @Nullable String outcome,
        @Nullable UUID messageId,
        Instant createdAt) {
    static InteractionView of(Interaction interaction) {
        return new InteractionView(
                interaction.id(),
                interaction.memoryId(),
                interaction.kind(),
                interaction.actor(),
                interaction.score(),
                interaction.outcome(),
                interaction.messageId(),
                interaction.createdAt());
    }
}
