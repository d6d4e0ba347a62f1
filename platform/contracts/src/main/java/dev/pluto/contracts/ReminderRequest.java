package dev.pluto.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be reminded of, in their words.
 *
 * @param text up to 1,600 characters
 * @param zone IANA zone the words are meant in
 * @param saidAt what "tomorrow" is relative to
 * @param locale the person's language and country (BCP 47), which decide on slashed dates and feasts; English when missing
 */
@SnakeCase
public record ReminderRequest(
        @Required UUID userId,
        @Required String text,
        @Required String zone,
        @Required Instant saidAt,
        @Nullable String locale) {
    @Override
    public String toString() {
        return "ReminderRequest[" + userId + "]";
    }
}
