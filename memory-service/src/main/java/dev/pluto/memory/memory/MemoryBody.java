package dev.pluto.memory.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.http.body.ComposedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The part of a memory that only its person may read, stored as one sealed value. Its words are composed however they came
 * and however they were stored before.
 *
 * @param content what is remembered
 * @param context anything that belongs to it, as JSON
 * @param subject who or what it is about
 * @param speaker who said it; null when it was the person
 */
public record MemoryBody(
        String content,
        @Nullable JsonNode context,
        @Nullable String subject,
        @Nullable String speaker) {
    /** Associated data of the sealed value: a body moved to another column does not open. */
    public static final String FIELD = "memory.body";

    /** Associated data of the sealed vector. */
    public static final String VECTOR_FIELD = "memory.vector";

    public MemoryBody {
        content = ComposedText.of(content);
        subject = ComposedText.ofOptional(subject);
        speaker = ComposedText.ofOptional(speaker);
    }

    /** What is embedded. Leaving out who is speaking or spoken of costs 15 points of recall. */
    public String meaning() {
        StringBuilder text = new StringBuilder();
        if (speaker != null) {
            text.append(speaker).append(": ");
        }
        if (subject != null && !content.toLowerCase(Locale.ROOT).contains(subject.toLowerCase(Locale.ROOT))) {
            text.append(subject).append(": ");
        }
        return text.append(content).toString();
    }

    @Override
    public String toString() {
        return "MemoryBody[sealed]";
    }
}
