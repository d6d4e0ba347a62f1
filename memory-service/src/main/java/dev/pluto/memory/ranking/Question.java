package dev.pluto.memory.ranking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param stems words of the question
 * @param names its words, unstemmed and sorted, to be compared with subjects and speakers
 * @param spans days it names
 * @param zone in which the person counts days
 * @param vector its meaning, see {@link Wordings}; null when no vector could be had in time, the words then decide alone
 * @param askedAt when
 */
public record Question(
        long[] stems,
        long[] names,
        List<TimeSpan> spans,
        ZoneId zone,
        @Nullable QuantisedVector vector,
        Instant askedAt) {

    /** @param askedAt now, for "yesterday" and "last June" */
    public static Question of(
            String text, @Nullable QuantisedVector vector, Instant askedAt, ZoneId zone, Words words) {
        return new Question(
                words.stems(text),
                Words.names(text),
                DateMentions.in(text, askedAt.atZone(zone).toLocalDate()),
                zone,
                vector,
                askedAt);
    }
}
