package dev.pluto.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to a person's memory. What is null is left out.
 *
 * @param query the person's words, up to 2,000 characters
 * @param limit how many memories at most, 1 to 100; 10 when left out
 * @param from only what occurred at or after
 * @param until only what occurred before; the time of the text that asks keeps that text itself out of the answer
 * @param type only of this type
 * @param subject only about exactly this
 * @param plain true leaves out what is sensitive
 */
@SnakeCase
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecallQuestion(
        @Required UUID userId,
        @Required String query,
        @Nullable Integer limit,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String type,
        @Nullable String subject,
        @Nullable Boolean plain) {

    /** Of what was said before a moment. */
    public static RecallQuestion before(UUID userId, String query, int limit, Instant until) {
        return new RecallQuestion(userId, query, limit, null, until, null, null, null);
    }

    /** The same, without what is sensitive: for what is said unasked or aloud. */
    public RecallQuestion onlyPlain() {
        return new RecallQuestion(userId, query, limit, from, until, type, subject, true);
    }

    @Override
    public String toString() {
        return "RecallQuestion[" + userId + "]";
    }
}
