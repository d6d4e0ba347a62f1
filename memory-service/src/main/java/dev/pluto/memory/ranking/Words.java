package dev.pluto.memory.ranking;

import dev.pluto.language.words.Stems;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a text into words and their stems, in the person's language. A stem is kept only as a 64-bit hash, so an index holds no
 * readable text. Cheap to make, to be forgotten after a while as it keeps words at hand, and not safe for two threads.
 */
public final class Words {
    /** Words that carry no meaning of their own; in other languages their frequency alone makes them light. */
    private static final Set<String> ENGLISH_FILLERS = Set.of(
            ("a an the and or but if of at by for with about to from in on is are was were be been am do does did has"
                            + " have had it its this that these those as so what which who whom when where why how")
                    .split(" "));

    /** Words whose stem is kept at hand: most of what is said is said in few words. */
    private static final int MOST_STEMMED = 4_096;

    private final Stems stems;
    private final Set<String> fillers;
    private final Map<String, Long> stemmed = new HashMap<>();

    private Words(Stems stems) {
        this.stems = stems;
        this.fillers = stems.areEnglish() ? ENGLISH_FILLERS : Set.of();
    }

    /** @param locale the person's; a language without a stemmer of its own is read as English */
    public static Words of(Locale locale) {
        return new Words(Stems.of(locale));
    }

    /** Every word in order, lower case, without a possessive ending. */
    public static List<String> split(String text) {
        return Stems.split(text);
    }

    /** The stems of the words that mean something, hashed, in order, with repetitions. */
    public long[] stems(String text) {
        return stems(split(text));
    }

    /** @param words as {@link #split} gives them */
    long[] stems(List<String> words) {
        return words.stream()
                .filter(word -> !fillers.contains(word))
                .mapToLong(this::stem)
                .toArray();
    }

    private long stem(String word) {
        Long seen = stemmed.get(word);
        if (seen != null) {
            return seen;
        }
        long stem = hash(stems.stem(word));
        if (stemmed.size() < MOST_STEMMED) {
            stemmed.put(word, stem);
        }
        return stem;
    }

    /** The words of names ("Anna", "my sister Anna"), hashed unstemmed and sorted, for finding who is meant. */
    public static long[] names(String text) {
        return split(text).stream()
                .filter(word -> word.length() > 1 && !ENGLISH_FILLERS.contains(word))
                .mapToLong(Words::hash)
                .distinct()
                .sorted()
                .toArray();
    }

    /** A whole phrase as one hash, the same however it is spaced or capitalised. */
    public static long phrase(String text) {
        return hash(String.join(" ", split(text)));
    }

    /** A bit for each of some hashes, several of which may have the same: where no bit is shared no word is. */
    static long glance(long[] hashes) {
        long bits = 0;
        for (long hash : hashes) {
            bits |= TermVector.bit(hash);
        }
        return bits;
    }

    static boolean shareAny(long[] sorted, long[] others) {
        for (long word : others) {
            if (Arrays.binarySearch(sorted, word) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** FNV-1a with a final mix: two different stems of one language do not meet in 64 bits. */
    private static long hash(CharSequence word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9e3779b97f4a7c15L;
    }
}
