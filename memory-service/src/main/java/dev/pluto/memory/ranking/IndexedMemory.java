package dev.pluto.memory.ranking;

import dev.pluto.language.Excerpt;
import dev.pluto.language.TextPattern;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
        private static final Set<String> PERSONAL = Set.of("i", "my", "mine", "me", "we", "our");
        private static final Set<String> TIMED = Set.of(
                ("yesterday today tonight tomorrow ago last next since morning evening night spring summer autumn winter"
                                + " week weeks weekend weekends month months year years day days monday mondays tuesday tuesdays wednesday"
                                + " wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays january february april june"
                                + " july august september october november december")
                        .split(" "));
        private static final Pattern YEAR = TextPattern.of("(?:19|20)\\d\\d");

        /** @param words of the content, as {@link Words#split} gives them */
        static Traits of(String content, List<String> words) {
            String plain = content.strip();
            List<String> front = plain.length() <= Excerpt.LONGEST ? words : Words.split(Excerpt.of(plain));
            return new Traits(
                    Math.log1p(words.size()),
                    plain.endsWith("?") ? 1 : 0,
                    front.stream().anyMatch(word -> PERSONAL.contains(withoutEnding(word))) ? 1 : 0,
                    front.stream().map(Traits::withoutEnding).anyMatch(Traits::isOfTime) ? 1 : 0);
        }

        private static boolean isOfTime(String word) {
            return TIMED.contains(word) || YEAR.matcher(word).matches();
        }

        /** "I" of "I'm" and "I'll". */
        private static String withoutEnding(String word) {
            int end = word.indexOf('\'');
            return end < 0 ? word : word.substring(0, end);
        }
    }

    public static IndexedMemory of(Source source, Words words) {
        String who = (source.subject() == null ? "" : source.subject())
                + " "
                + (source.speaker() == null ? "" : source.speaker());
        List<String> spoken = Words.split(source.content());
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
                TermVector.of(words.stems(spoken)),
                Traits.of(source.content(), spoken),
                source.vector(),
                source.standing());
    }

    /** The same with its vector and words where they lie among those of others. */
    IndexedMemory within(@Nullable QuantisedVector laidVector, TermVector laidTerms) {
        return new IndexedMemory(
                id,
                ordinal,
                type,
                occurredAt,
                expiresAt,
                importance,
                sensitive,
                names,
                speaker,
                subject,
                laidTerms,
                traits,
                laidVector,
                standing);
    }

    /** About how many bytes of heap it takes, with what an index keeps of each. */
    int bytes() {
        return 348
                + (names.length + speaker.length) * Long.BYTES
                + terms.bytes()
                + (vector == null ? 0 : vector.dimensions() + 40);
    }
}
