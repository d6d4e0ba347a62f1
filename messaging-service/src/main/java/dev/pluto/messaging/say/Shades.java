package dev.pluto.messaging.say;

import dev.pluto.language.Pieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which shade of a topic the person's words have: a joke is asked for, the weather is beyond us. */
final class Shades {

    private static final Map<String, Shades> LOADED = new ConcurrentHashMap<>();
    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 400;

    private final List<Shade> shades = new ArrayList<>();

    /** @param wholly whether the text has to begin so and to be short */
    private record Shade(String topic, String name, boolean wholly, List<String> phrases) {}

    private Shades(String language) {
        for (String row : LineReader.rows("shades." + language + ".txt")) {
            int equals = row.indexOf(" =");
            boolean wholly = row.startsWith(" ==", equals);
            String key = row.substring(0, equals);
            String phrases = row.substring(equals + (wholly ? 3 : 2)).strip();
            shades.add(new Shade(
                    key.substring(0, key.indexOf('.')),
                    key.substring(key.indexOf('.') + 1),
                    wholly,
                    Arrays.stream(Pieces.of(phrases, " | ")).map(Shades::plain).toList()));
        }
    }

    static Shades of(Locale language) {
        return LOADED.computeIfAbsent(language.getLanguage(), Shades::new);
    }

    /** The first shade of a topic that has one of its phrases in these words. */
    Optional<String> of(Topic topic, String words) {
        String text = plain(words);
        boolean brief = Pieces.of(text.strip(), " ").length <= MOST_WORDS;
        return shades.stream()
                .filter(shade -> shade.topic().equals(topic.name()))
                .filter(shade -> shade.phrases().stream()
                        .anyMatch(phrase -> shade.wholly() ? brief && text.startsWith(phrase) : text.contains(phrase)))
                .map(Shade::name)
                .findFirst();
    }

    /** Words in lower case with one space around each. */
    private static String plain(String text) {
        String front = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(" ");
        for (int i = 0; i < front.length(); i++) {
            char letter = front.charAt(i) == '\u2019' ? '\'' : front.charAt(i);
            boolean kept = Character.isLetterOrDigit(letter) || letter == '\'';
            if (kept) {
                plain.append(letter);
            } else if (plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.charAt(plain.length() - 1) == ' '
                ? plain.toString()
                : plain.append(' ').toString();
    }
}
