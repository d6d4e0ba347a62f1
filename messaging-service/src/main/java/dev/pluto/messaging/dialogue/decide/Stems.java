package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.words.Shorthand;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** The stems of words that say what something is about. */
final class Stems {

    /** "Mom" and "mum" are one, as are "meds" and "medicine". */
    private static final int SHORTEST_PART = 3;

    private static final int LONG = 7;
    private static final Shorthand SHORT = Shorthand.of("en");
    /** "The tablets" are what "take my pills" is about. */
    private static final SameThings SAME = SameThings.of("en");

    private Stems() {}

    /** Of a matter or of the words that name one; "call" and the like only where nothing else is said. */
    static Set<String> of(String words, Locale locale) {
        Set<String> all = without(words, Vocabulary.of(WordUse.FILLER, locale), locale);
        return all.isEmpty()
                ? without(
                        words,
                        minus(Vocabulary.of(WordUse.FILLER, locale), Vocabulary.of(WordUse.WEAK, locale)),
                        locale)
                : all;
    }

    /** All of a matter, so that "call" is found in it where it is asked for. */
    static Set<String> ofAll(String words, Locale locale) {
        return without(words, Set.of(), locale);
    }

    /** Of a matter, with its verb and without its articles. */
    static Set<String> ofDeed(String words, Locale locale) {
        return without(
                words, minus(Vocabulary.of(WordUse.FILLER, locale), Vocabulary.of(WordUse.WEAK, locale)), locale);
    }

    /** Of a question, without the words that ask. */
    static Set<String> ofQuestion(String words, Locale locale) {
        Set<String> empty = new LinkedHashSet<>(Vocabulary.of(WordUse.FILLER, locale));
        empty.addAll(Vocabulary.of(WordUse.ASKING, locale));
        return without(words, empty, locale);
    }

    /** Of a question about what is planned, without what it asks of it. */
    static Set<String> ofPlanQuestion(String words, Locale locale) {
        Set<String> empty = new LinkedHashSet<>(Vocabulary.of(WordUse.FILLER, locale));
        empty.addAll(Vocabulary.of(WordUse.ASKING, locale));
        empty.addAll(Vocabulary.of(WordUse.ASKING_OF_PLANS, locale));
        return without(words, empty, locale);
    }

    /** The words of a text that a matter says too, as they stand there. */
    static String within(String text, String matter, Locale locale) {
        Set<String> sought = of(matter, locale);
        return Vocabulary.words(text).stream()
                .filter(word -> of(word, locale).stream().anyMatch(sought::contains))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Of each two words written as one, and of the long words, which may be two elsewhere. */
    static Set<String> joined(String words, Locale locale) {
        List<String> all = Vocabulary.words(words);
        Set<String> joined = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String pair = i + 1 < all.size() ? all.get(i) + all.get(i + 1) : "";
            String both = all.get(i).length() < SHORTEST_PART ? "" : pair;
            joined.addAll(ofAll(both.length() < LONG ? "" : both, locale));
            joined.addAll(ofAll(all.get(i).length() < LONG ? "" : all.get(i), locale));
        }
        return joined;
    }

    /** Share of the stems sought that are there, 0 to 1. */
    static double share(Set<String> sought, Set<String> there) {
        return sought.isEmpty()
                ? 0
                : (double) sought.stream().filter(there::contains).count() / sought.size();
    }

    /** Share of the stems sought that the matter of a reminder has, 0 to 1. */
    static double share(Set<String> sought, ReminderAnswer there, Locale locale) {
        return share(sought, ofAll(String.valueOf(there.what()), locale));
    }

    private static Set<String> without(String words, Set<String> empty, Locale locale) {
        SnowballStemmer stemmer =
                new SnowballStemmer(locale.getLanguage().equals("es") ? ALGORITHM.SPANISH : ALGORITHM.ENGLISH);
        return Vocabulary.words(words).stream()
                .filter(word -> !empty.contains(word))
                .map(Stems::plain)
                .map(SHORT::meant)
                .map(SAME::meant)
                .map(word -> stemmer.stem(word).toString())
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        return all.stream().filter(word -> !some.contains(word)).collect(Collectors.toUnmodifiableSet());
    }

    /** Without the possessive, and without accents, which people leave out. */
    private static String plain(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String parts = Normalizer.normalize(bare, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
