package dev.pluto.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param memories best first */
@SnakeCase
public record RecallAnswer(@Required List<Memory> memories) {

    /**
     * One memory found.
     *
     * @param content the words kept, in the person's own wording
     * @param context what whoever stored it wanted kept with it, any JSON
     * @param subject who or what it is about
     * @param speaker who said it; null when it was the person
     * @param importance 0 to 1
     * @param occurredAt when it was said or happened
     * @param likelihood 0 to 1: how likely this memory is about what was asked. Comparable between answers and people; memory's
     *     README tells what it was fitted on and how well it holds
     * @param sensitive whether it is left out of what is said unasked or aloud, and given to no hosted model; not told by a memory of the
     *     release before
     */
    @SnakeCase
    public record Memory(
            @Required UUID id,
            @Required String type,
            @Required String content,
            @Nullable JsonNode context,
            @Nullable String subject,
            @Nullable String speaker,
            @Required String category,
            @Required double importance,
            @Required Instant occurredAt,
            @Required double likelihood,
            @Nullable Boolean sensitive) {
        @Override
        public String toString() {
            return "Memory[" + id + "]";
        }
    }
}
