package dev.pluto.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be made.
 *
 * @param number from a range that no phone has
 * @param calls whether they call as well
 * @param blocked whether an operator blocks them in the end
 * @param texts what they text, in order, each after the answer to the one before
 */
record SeedPerson(
        String number,
        boolean calls,
        boolean blocked,
        List<String> texts,
        List<Remembered> memories,
        List<Planned> tasks) {

    /**
     * What an operator notes about somebody.
     *
     * @param daysAgo how long ago it was, at 18:00 UTC; null when it is so now
     */
    record Remembered(
            String content,
            String type,
            String category,
            double importance,
            @Nullable String subject,
            @JsonProperty("days_ago") @Nullable Integer daysAgo) {}

    /**
     * What an operator plans for somebody.
     *
     * @param kind {@code reminder} or {@code wake_up_call}
     * @param skipped whether its next run is left out
     * @param paused whether it is paused
     */
    record Planned(
            String kind,
            @Nullable String what,
            @JsonProperty("starts_at") String startsAt,
            @Nullable String rrule,
            boolean skipped,
            boolean paused) {}

    SeedPerson {
        texts = texts == null ? List.of() : List.copyOf(texts);
        memories = memories == null ? List.of() : List.copyOf(memories);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    /** Whether what is noted tells of something that was done again and again. */
    boolean hasHabit() {
        return memories.stream().anyMatch(memory -> memory.daysAgo() != null);
    }

    /** Everybody. */
    static List<SeedPerson> all() {
        try (InputStream people =
                Objects.requireNonNull(SeedPerson.class.getResourceAsStream("people.json"), "people.json is missing")) {
            return List.of(new ObjectMapper().readValue(people, SeedPerson[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
