package dev.pluto.language.words;

import dev.pluto.language.TextPattern;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * What stays of a word when its ending is taken off, by the Snowball rules of one language: "walked" and "walking" are one. Cheap to
 * make, not safe for two threads (the stemmer has state).
 */
public final class Stems {

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

    private final ALGORITHM algorithm;
    private final SnowballStemmer stemmer;

    private Stems(ALGORITHM algorithm) {
        this.algorithm = algorithm;
        this.stemmer = new SnowballStemmer(algorithm);
    }

    /** @param locale a language without a stemmer of its own is read as English */
    public static Stems of(Locale locale) {
        return new Stems(STEMMERS.getOrDefault(locale.getLanguage(), ALGORITHM.ENGLISH));
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

    /** Whether words are read as English. */
    public boolean areEnglish() {
        return algorithm == ALGORITHM.ENGLISH;
    }

    /** @param word as {@link #split} gives it */
    public CharSequence stem(String word) {
        return stemmer.stem(word);
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }
}
