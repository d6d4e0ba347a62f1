package dev.pluto.messaging.act;

import dev.pluto.language.Pieces;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which language a text is in, by its script and by the commonest words of each. A library with models of the letters of all
 * languages weighs 80 MB; a text of a few words that we cannot read has two of these words in it nearly always.
 */
public final class Languages {

    private static final double ENOUGH = 1.2;
    private static final double SURELY = 2;
    private static final double SHARE = 0.25;
    private static final int SHORT = 3;
    private static final double TWICE = 2;
    private static final int FEWEST_WORDS = 2;

    private final Map<String, Map<String, Double>> weights = new HashMap<>();
    private final Map<String, String> byScript = new HashMap<>();
    private final Map<String, String> byLetter = new LinkedHashMap<>();

    public Languages() {
        Lines.of("languages.txt").forEach((language, words) -> {
            for (String word : Pieces.of(words, " ")) {
                weights.computeIfAbsent(word, unused -> new LinkedHashMap<>()).put(language, 1.0);
            }
        });
        weights.values().forEach(of -> of.replaceAll((language, unused) -> 1.0 / of.size()));
        byScript.putAll(Lines.of("scripts.txt"));
        byLetter.putAll(Lines.of("letters.txt"));
    }

    /** The language of a text. @param home {@code en} or {@code es}: the person's, which a text is in unless it shows another */
    public String of(String text, String home) {
        List<Token> words = Tokens.of(text).stream()
                .filter(token -> token.is(Token.Kind.WORD))
                .toList();
        String script = script(text, words.size());
        if (script != null) {
            return byLetter(text).orElse(script);
        }
        Map<String, Double> scores = new HashMap<>();
        for (Token word : words) {
            weights.getOrDefault(word.text(), Map.of())
                    .forEach((language, weight) -> scores.merge(language, weight, Double::sum));
        }
        String other = home.equals("es") ? "en" : "es";
        double own = scores.getOrDefault(home, 0.0);
        double second = scores.getOrDefault(other, 0.0);
        String best = best(scores);
        double foreign = scores.getOrDefault(best, 0.0);
        boolean isRead = best.equals("en") || best.equals("es");
        boolean sure = foreign >= (words.size() <= SHORT ? ENOUGH : SURELY);
        if (!isRead && sure && foreign >= SHARE * words.size() && foreign > TWICE * Math.max(own, second)) {
            return best;
        }
        return second >= 1 && second > TWICE * own ? other : home;
    }

    private static String best(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("en");
    }

    /** The language of the script that most letters are of, unless it is Latin; null for a name alone. */
    private @org.jspecify.annotations.Nullable String script(String text, int words) {
        Map<String, Integer> letters = new HashMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(scriptOf(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        int latin = letters.getOrDefault("", 0);
        if (all == 0 || latin * 2 >= all || words < FEWEST_WORDS && !isUnspaced(letters)) {
            return null;
        }
        letters.remove("");
        if (letters.containsKey("ja")) {
            return "ja";
        }
        return letters.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The language that alone has one of the letters of a text. */
    private Optional<String> byLetter(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return byLetter.entrySet().stream()
                .filter(one -> one.getValue().codePoints().anyMatch(letter -> small.indexOf(letter) >= 0))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isUnspaced(Map<String, Integer> letters) {
        return letters.containsKey("zh") || letters.containsKey("ja") || letters.containsKey("th");
    }

    private String scriptOf(int letter) {
        return byScript.getOrDefault(Character.UnicodeScript.of(letter).name(), "");
    }

    /** Whether a language is one that is read. */
    static boolean isRead(String language) {
        return language.equals("en") || language.equals("es");
    }

    /** The language that texts of a person are in unless they show another. */
    public static String home(Locale locale) {
        return locale.getLanguage().equals("es") ? "es" : "en";
    }
}
