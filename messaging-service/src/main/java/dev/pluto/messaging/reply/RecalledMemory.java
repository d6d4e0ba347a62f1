package dev.pluto.messaging.reply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A memory as memory-service recalls it.
 *
 * @param content the words kept, in the person's own wording
 * @param speaker who said it
 * @param occurredAt when it was said or happened
 * @param score how well it fits the question, higher is better
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecalledMemory(
        @Nullable UUID id, @Nullable String type, String content, @Nullable String subject, @Nullable String speaker, @Nullable Instant occurredAt, double score) {

    @Override
    public String toString() {
        return "RecalledMemory[" + id + "]";
    }
}
