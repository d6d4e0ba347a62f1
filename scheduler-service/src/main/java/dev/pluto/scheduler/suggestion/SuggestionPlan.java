package dev.pluto.scheduler.suggestion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where suggestions to a person stand.
 *
 * @param habitId of the suggestion that is planned, or was made and waits for an answer; null for none
 * @param taskId that suggestion, which is a task
 * @param suggestedAt when the last one that was made was due; null for none
 * @param lookAt when to see what is to be suggested next
 */
record SuggestionPlan(
        UUID userId,
        @Nullable UUID habitId,
        @Nullable UUID taskId,
        @Nullable Instant suggestedAt,
        Instant lookAt) {

    /** Nothing is planned, and nothing waits for an answer. */
    SuggestionPlan cleared(@Nullable Instant sentAt) {
        return new SuggestionPlan(userId, null, null, sentAt == null ? suggestedAt : sentAt, lookAt);
    }

    SuggestionPlan planned(UUID habit, UUID task, Instant look) {
        return new SuggestionPlan(userId, habit, task, suggestedAt, look);
    }

    /** What was made waits for an answer. */
    SuggestionPlan sent(Instant sentAt, Instant look) {
        return new SuggestionPlan(userId, habitId, taskId, sentAt, look);
    }

    SuggestionPlan lookingAt(Instant look) {
        return new SuggestionPlan(userId, habitId, taskId, suggestedAt, look);
    }
}
