package dev.pluto.language.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        String name = "spoken." + language + ".txt";
        try (InputStream stream = Objects.requireNonNull(Spoken.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            this.words = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.substring(0, line.indexOf(" = ")),
                            line -> line.substring(line.indexOf(" = ") + 3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
