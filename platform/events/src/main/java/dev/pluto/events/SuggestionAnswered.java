package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said to a suggestion.
 *
 * @param userId who
 * @param suggestionId the suggestion
 * @param habitId the habit behind it
 * @param answer {@code accepted}, {@code declined} or {@code ignored}
 * @param answeredAt when
 * @param reminderId the task that was set at a yes; absent otherwise
 */
public record SuggestionAnswered(
        UUID userId,
        UUID suggestionId,
        UUID habitId,
        String answer,
        Instant answeredAt,
        @Nullable UUID reminderId) implements Event {

    /** Where no reminder was set. */
    public SuggestionAnswered(UUID userId, UUID suggestionId, UUID habitId, String answer, Instant answeredAt) {
        this(userId, suggestionId, habitId, answer, answeredAt, null);
    }
}
