package dev.pluto.messaging.model;

import dev.pluto.contracts.RecallAnswer;
import dev.pluto.http.body.ComposedText;
import dev.pluto.language.Excerpt;
import dev.pluto.language.sensitive.SensitiveReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A memory as memory-service recalls it, its words composed.
 *
 * @param content the words kept, in the person's own wording, its first 1,600 characters
 * @param speaker who said it, null when it was the person
 * @param occurredAt when it was said or happened
 * @param sensitive whether it is left out of what is said unasked or aloud, and given to no hosted model
 * @param likelihood 0 to 1: how likely it is about what was asked, 0 when not told
 */
public record RecalledMemory(
        @Nullable UUID id,
        @Nullable String type,
        String content,
        @Nullable String subject,
        @Nullable String speaker,
        @Nullable Instant occurredAt,
        boolean sensitive,
        double likelihood) {

    public RecalledMemory {
        content = ComposedText.of(Excerpt.of(content));
    }

    /** Of a memory whose mark is not told: its words are read for it. */
    public RecalledMemory(
            @Nullable UUID id,
            @Nullable String type,
            String content,
            @Nullable String subject,
            @Nullable String speaker,
            @Nullable Instant occurredAt,
            double likelihood) {
        this(id, type, content, subject, speaker, occurredAt, isSensitive(content), likelihood);
    }

    private static boolean isSensitive(String content) {
        return !SensitiveReader.get().kinds(content).isEmpty();
    }

    /** All that was found, best first. */
    public static List<RecalledMemory> all(RecallAnswer answer) {
        return answer.memories().stream().map(RecalledMemory::of).toList();
    }

    private static RecalledMemory of(RecallAnswer.Memory found) {
        Boolean sensitive = found.sensitive();
        return new RecalledMemory(
                found.id(),
                found.type(),
                found.content(),
                found.subject(),
                found.speaker(),
                found.occurredAt(),
                sensitive == null ? isSensitive(found.content()) : sensitive,
                found.likelihood());
    }

    @Override
    public String toString() {
        return "RecalledMemory[" + id + "]";
    }
}
