package dev.pluto.memory.ranking;

import dev.pluto.language.TextPattern;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * Cuts a text into words and their stems, in the person's language. A stem is kept only as a 64-bit hash, so an index holds no
 * readable text. Cheap to make, not safe for two threads (the stemmer has state).
 */
public final class Words {
    private static final Pattern WORD = TextPattern.of("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019][\\p{L}]+)?");
    private static final Map<String, ALGORITHM> STEMMERS = Map.ofEntries(
            Map.entry("da", ALGORITHM.DANISH),
            Map.entry("de", ALGORITHM.GERMAN),
            Map.entry("en", ALGORITHM.ENGLISH),
            Map.entry("es", ALGORITHM.SPANISH),
            Map.entry("fi", ALGORITHM.FINNISH),
            Map.entry("fr", ALGORITHM.FRENCH),
            Map.entry("hu", ALGORITHM.HUNGARIAN),
            Map.entry("it", ALGORITHM.ITALIAN),
            Map.entry("nl", ALGORITHM.DUTCH),
            Map.entry("no", ALGORITHM.NORWEGIAN),
            Map.entry("pt", ALGORITHM.PORTUGUESE),
            Map.entry("ro", ALGORITHM.ROMANIAN),
            Map.entry("sv", ALGORITHM.SWEDISH),
            Map.entry("tr", ALGORITHM.TURKISH));
    /** Words that carry no meaning of their own; in other languages their frequency alone makes them light. */
    private static final Set<String> ENGLISH_FILLERS = Set.of(
            ("a an the and or but if of at by for with about to from in on is are was were be been am do does did has"
                            + " have had it its this that these those as so what which who whom when where why how")
                    .split(" "));

    private final SnowballStemmer stemmer;
    private final Set<String> fillers;

    private Words(ALGORITHM algorithm) {
        stemmer = new SnowballStemmer(algorithm);
        fillers = algorithm == ALGORITHM.ENGLISH ? ENGLISH_FILLERS : Set.of();
    }

    /** @param locale the person's; a language without a stemmer of its own is read as English */
    public static Words of(Locale locale) {
        return new Words(STEMMERS.getOrDefault(locale.getLanguage(), ALGORITHM.ENGLISH));
    }

    /** Every word in order, lower case, without a possessive ending. */
    public static List<String> split(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(normal);
        while (matcher.find()) {
            words.add(withoutPossessive(matcher.group().replace('\u2019', '\'')));
        }
        return words;
    }

    /** The stems of the words that mean something, hashed, in order, with repetitions. */
    public long[] stems(String text) {
        return split(text).stream()
                .filter(word -> !fillers.contains(word))
                .mapToLong(word -> hash(stemmer.stem(word)))
                .toArray();
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

    static boolean shareAny(long[] sorted, long[] others) {
        return Arrays.stream(others).anyMatch(word -> Arrays.binarySearch(sorted, word) >= 0);
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
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
