package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person said to a suggestion.
 *
 * @param userId who
 * @param suggestionId the suggestion
 * @param habitId the habit behind it
 * @param answer {@code accepted}, {@code declined} or {@code ignored}
 * @param answeredAt when
 */
public record SuggestionAnswered(UUID userId, UUID suggestionId, UUID habitId, String answer, Instant answeredAt)
        implements Event {}
