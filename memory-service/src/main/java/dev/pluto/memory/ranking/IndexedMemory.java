package dev.pluto.memory.ranking;

import dev.pluto.language.Excerpt;
import dev.pluto.language.TextPattern;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One memory as the ranking sees it: numbers only, no readable text.
 *
 * @param ordinal order of arrival, breaks ties between memories of one moment
 * @param type as stored
 * @param importance 0..1
 * @param sensitive whether it is left out where only plain ones are asked for
 * @param names hashes of the words of subject and speaker, sorted
 * @param speaker hashes of the words of who spoke, sorted; none of the person themselves
 * @param subject hash of the whole subject, 0 when there is none
 * @param terms stems of the content
 * @param traits how much it reads like a statement worth remembering, see {@link Traits}
 * @param vector meaning; null until it has been computed, the memory is then found by its words
 * @param standing what came of it so far
 */
public record IndexedMemory(
        UUID id,
        long ordinal,
        String type,
        Instant occurredAt,
        @Nullable Instant expiresAt,
        double importance,
        boolean sensitive,
        long[] names,
        long[] speaker,
        long subject,
        TermVector terms,
        Traits traits,
        @Nullable QuantisedVector vector,
        Standing standing) {

    private static final long[] NOBODY = {};

    /** What a memory is before it is cut into numbers. */
    public record Source(
            UUID id,
            long ordinal,
            String type,
            Instant occurredAt,
            @Nullable Instant expiresAt,
            double importance,
            boolean sensitive,
            String content,
            @Nullable String subject,
            @Nullable String speaker,
            @Nullable QuantisedVector vector,
            Standing standing) {

        /** Of which nothing came yet. */
        public Source(
                UUID id,
                long ordinal,
                String type,
                Instant occurredAt,
                @Nullable Instant expiresAt,
                double importance,
                boolean sensitive,
                String content,
                @Nullable String subject,
                @Nullable String speaker,
                @Nullable QuantisedVector vector) {
            this(
                    id,
                    ordinal,
                    type,
                    occurredAt,
                    expiresAt,
                    importance,
                    sensitive,
                    content,
                    subject,
                    speaker,
                    vector,
                    Standing.NONE);
        }
    }

    /**
     * @param length logarithm of one plus the number of words
     * @param asks 1 when it ends in a question mark
     * @param personal 1 when it says I, my or we
     * @param timed 1 when it has a word of time
     */
    public record Traits(double length, double asks, double personal, double timed) {
        private static final Pattern PERSONAL = TextPattern.of("(?i)\\b(i|i'm|i've|i'll|my|mine|me|we|our)\\b");
        private static final Pattern TIMED =
                TextPattern.of("(?i)\\b(yesterday|today|tonight|tomorrow|ago|last|next|since"
                        + "|week(?:end)?s?|months?|years?|days?|morning|evening|night|spring|summer|autumn|winter"
                        + "|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september"
                        + "|october|november|december|(?:19|20)\\d\\d)\\b");

        static Traits of(String content) {
            String plain = content.strip().replace('\u2019', '\'');
            String front = Excerpt.of(plain);
            return new Traits(
                    Math.log1p(Words.split(plain).size()),
                    plain.endsWith("?") ? 1 : 0,
                    PERSONAL.matcher(front).find() ? 1 : 0,
                    TIMED.matcher(front).find() ? 1 : 0);
        }
    }

    public static IndexedMemory of(Source source, Words words) {
        String who = (source.subject() == null ? "" : source.subject())
                + " "
                + (source.speaker() == null ? "" : source.speaker());
        return new IndexedMemory(
                source.id(),
                source.ordinal(),
                source.type(),
                source.occurredAt(),
                source.expiresAt(),
                source.importance(),
                source.sensitive(),
                Words.names(who),
                source.speaker() == null ? NOBODY : Words.names(source.speaker()),
                source.subject() == null ? 0 : Words.phrase(source.subject()),
                TermVector.of(words.stems(source.content())),
                Traits.of(source.content()),
                source.vector(),
                source.standing());
    }

    /** About how many bytes of heap it takes. */
    int bytes() {
        return 276
                + (names.length + speaker.length) * Long.BYTES
                + terms.bytes()
                + (vector == null ? 0 : vector.dimensions() + 24);
    }
}
