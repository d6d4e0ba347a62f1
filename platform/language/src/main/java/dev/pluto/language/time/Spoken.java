package dev.pluto.language.time;

import dev.pluto.language.Rows;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The words of one language for moments and rules, with names to be filled in. */
final class Spoken {

    private static final Map<String, Spoken> LOADED = new ConcurrentHashMap<>();

    /** Stands before what is said another way of what people usually do. */
    private static final String USUAL = "usual.";

    private final Map<String, String> words;

    private Spoken(Map<String, String> words) {
        this.words = words;
    }

    private Spoken(String language) {
        this.words = Rows.of(Spoken.class, "spoken." + language + ".txt").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.substring(0, row.indexOf(" = ")), row -> row.substring(row.indexOf(" = ") + 3)));
    }

    /** English unless there are words of the person's language. */
    static Spoken of(Locale locale) {
        return LOADED.computeIfAbsent(locale.getLanguage().equals("es") ? "es" : "en", Spoken::new);
    }

    /** The same, as it is said of what people usually do: "on Sundays" for "every Sunday". */
    Spoken ofHabits() {
        Map<String, String> usual = new HashMap<>(words);
        words.forEach((key, said) -> {
            if (key.startsWith(USUAL)) {
                usual.put(key.substring(USUAL.length()), said);
            }
        });
        return new Spoken(Map.copyOf(usual));
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
