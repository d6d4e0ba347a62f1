package dev.pluto.messaging.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.pluto.http.body.ComposedText;
import dev.pluto.language.Excerpt;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A memory as memory-service recalls it, its words composed.
 *
 * @param content the words kept, in the person's own wording, its first 1,600 characters
 * @param speaker who said it, null when it was the person
 * @param occurredAt when it was said or happened
 * @param score only comparable within one answer
 * @param signals what each signal gave, by name, in weighted standard deviations; {@code meaning} is the likeness of
 * meaning
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecalledMemory(
        @Nullable UUID id,
        @Nullable String type,
        String content,
        @Nullable String subject,
        @Nullable String speaker,
        @Nullable Instant occurredAt,
        double score,
        @Nullable Map<String, Double> signals) {

    public RecalledMemory {
        content = ComposedText.of(Excerpt.of(content));
    }

    /** How much nearer in meaning than the person's other memories, 0 when not told. */
    public double meaning() {
        return signals == null ? 0 : signals.getOrDefault("meaning", 0.0);
    }

    @Override
    public String toString() {
        return "RecalledMemory[" + id + "]";
    }
}
