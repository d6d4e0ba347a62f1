package dev.pluto.language.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What people type for short, and what it stands for: {@code u} is {@code you}, {@code tmrw} is {@code tomorrow}. */
public final class Shorthand {

    private final Map<String, String> meant;

    private Shorthand(Map<String, String> meant) {
        this.meant = meant;
    }

    /** @param language of which there is a list, such as {@code en} */
    public static Shorthand of(String language) {
        String name = "shorthand." + language + ".txt";
        try (InputStream stream = Objects.requireNonNull(Shorthand.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Shorthand(reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*=\\s*", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words meant, or the word itself. */
    public String meant(String word) {
        return meant.getOrDefault(word, word);
    }
}
