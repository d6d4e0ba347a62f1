package dev.pluto.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of memories in a conversation: an answer rested on them, or the person said to such an answer that it is right or wrong. No
 * word of either.
 *
 * @param userId whose memories
 * @param messageId the person's text it came of: the one that was answered where they were used, else the one that confirmed or rejected
 * @param outcome {@code used}, {@code confirmed} or {@code rejected}
 * @param memories ids of memories, in no order
 * @param facts ids of facts; the memories that these were read from are meant
 * @param judgedAt when
 */
public record MemoriesJudged(
        UUID userId, UUID messageId, String outcome, List<UUID> memories, List<UUID> facts, Instant judgedAt)
        implements Event {

    public MemoriesJudged {
        memories = List.copyOf(memories);
        facts = List.copyOf(facts);
    }
}
