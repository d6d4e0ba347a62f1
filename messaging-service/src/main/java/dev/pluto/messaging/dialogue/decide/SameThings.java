package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.Pieces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Everyday words for one thing, as people say "the tablets" of what they called "my pills". */
final class SameThings {

    private final Map<String, String> first;

    private SameThings(Map<String, String> first) {
        this.first = Map.copyOf(first);
    }

    static SameThings of(String language) {
        String name = "same." + language + ".txt";
        Map<String, String> first = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(SameThings.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Pieces.of(line, ","))
                    .forEach(words -> {
                        for (String word : words) {
                            first.put(word.strip(), words[0].strip());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SameThings(first);
    }

    /** The first of its group, or the word itself. */
    String meant(String word) {
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return first.getOrDefault(word, first.getOrDefault(one, word));
    }
}
