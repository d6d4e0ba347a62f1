package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;

/**
 * How a person writes, as far as their last texts show. The newest aggregate version wins; whoever owns the profile says what of it holds.
 *
 * @param userId who
 * @param lessonId names these words to whom they are sealed
 * @param emojiUsage whether they use emoji
 * @param formalityLevel {@code casual}, {@code formal} or {@code mixed}
 * @param avgMessageLength {@code short}, {@code medium} or {@code long}
 * @param communicationStyle {@code friendly}, {@code direct} or {@code professional}
 * @param humor 0 to 1
 * @param formality 0 to 1
 * @param lessonSealed phrases of their own, and what all of it rests on, as JWE under the shared event key: a {@code style-lesson} of the contracts
 * @param learnedAt when
 */
public record StyleLearned(
        UUID userId,
        UUID lessonId,
        boolean emojiUsage,
        String formalityLevel,
        String avgMessageLength,
        String communicationStyle,
        double humor,
        double formality,
        String lessonSealed,
        Instant learnedAt)
        implements Event {}
