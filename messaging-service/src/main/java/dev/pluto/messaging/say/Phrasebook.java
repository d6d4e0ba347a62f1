package dev.pluto.messaging.say;

import dev.pluto.messaging.tool.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lines of one language. Those that claim an effect lie apart and are had only for an outcome that is one. */
final class Phrasebook {

    private static final Map<String, Phrasebook> LOADED = new ConcurrentHashMap<>();
    private static final int ANY_TURN = 2;

    private final Locale language;
    private final Map<String, Line> claims;
    private final Map<String, Line> words;
    private final Map<String, Integer> openings = new HashMap<>();
    private final FullForms fullForms;

    private Phrasebook(String language) {
        this.language = Locale.forLanguageTag(language);
        this.claims = LineReader.read("done." + language + ".txt");
        this.words = LineReader.read("lines." + language + ".txt");
        this.fullForms = language.equals("en") ? FullForms.of("full.en.txt") : FullForms.NONE;
        claims.values().forEach(this::note);
        words.values().forEach(this::note);
    }

    private void note(Line line) {
        line.variants().stream()
                .filter(variant -> variant.turn() >= 0)
                .forEach(variant -> Openings.all(variant.text()).forEach(word -> openings.put(word, variant.turn())));
    }

    /** English, unless there are lines of the person's language. */
    static Phrasebook of(Locale person) {
        return LOADED.computeIfAbsent(person.getLanguage().equals("es") ? "es" : "en", Phrasebook::new);
    }

    Locale language() {
        return language;
    }

    boolean isEnglish() {
        return language.getLanguage().equals("en");
    }

    FullForms fullForms() {
        return fullForms;
    }

    /**
     * Words that claim an effect.
     *
     * @param proof that there was one
     */
    Line claim(Outcome.Done proof, String key) {
        Objects.requireNonNull(proof);
        return Objects.requireNonNull(claims.get(key), key);
    }

    Line words(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    Optional<Line> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** A piece of a sentence, with its places still to be filled. */
    String fragment(String key) {
        return words(key).text();
    }

    /** A piece of a sentence that not every language needs; empty then. */
    String fragmentOrEmpty(String key) {
        return find(key).map(Line::text).orElse("");
    }

    /** The turn in which words may open that are not among the lines, such as a phrase of the person's own. */
    int turnOf(String text) {
        List<String> words = Openings.all(text);
        return words.isEmpty() ? ANY_TURN : openings.getOrDefault(words.get(0), ANY_TURN);
    }

    Map<String, Line> allClaims() {
        return claims;
    }

    Map<String, Line> allWords() {
        return words;
    }
}
