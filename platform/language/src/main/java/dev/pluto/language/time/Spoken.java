package dev.pluto.language.time;

import dev.pluto.language.Rows;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The words of one language for moments and rules, with names to be filled in. */
final class Spoken {

    private static final Map<String, Spoken> LOADED = new ConcurrentHashMap<>();

    private final Map<String, String> words;

    private Spoken(String language) {
        this.words = Rows.of(Spoken.class, "spoken." + language + ".txt").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.substring(0, row.indexOf(" = ")), row -> row.substring(row.indexOf(" = ") + 3)));
    }

    /** English unless there are words of the person's language. */
    static Spoken of(Locale locale) {
        return LOADED.computeIfAbsent(locale.getLanguage().equals("es") ? "es" : "en", Spoken::new);
    }

    String get(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** @param filled names and values in turn: {@code "day", "Friday"} */
    String say(String key, String... filled) {
        String said = get(key);
        for (int i = 0; i < filled.length; i += 2) {
            said = said.replace("{" + filled[i] + "}", filled[i + 1]);
        }
        return said;
    }

    /** "Every hour", "every 2 hours". */
    String counted(String key, int n) {
        return n == 1 && has(key + ".1") ? get(key + ".1") : say(key, "n", String.valueOf(n));
    }
}
