package dev.pluto.memory.recall;

import dev.pluto.http.body.ComposedText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param text question or words, not blank
 * @param limit how many at most
 * @param from occurred at or after
 * @param to occurred before
 * @param type only of this type
 * @param subject only about exactly this
 * @param plain only what is not sensitive
 */
record RecallQuery(
        UUID userId,
        String text,
        int limit,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String type,
        @Nullable String subject,
        boolean plain) {

    RecallQuery {
        text = ComposedText.of(text);
        subject = ComposedText.ofOptional(subject);
    }

    @Override
    public String toString() {
        return "RecallQuery[" + userId + "]";
    }
}
