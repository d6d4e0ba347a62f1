package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.Pieces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of words of a language, by their names in its resource. */
final class WordLists {

    private WordLists() {}

    static Map<String, Set<String>> read(String language) {
        String name = "words." + language + ".txt";
        try (InputStream stream = Objects.requireNonNull(WordLists.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> Pieces.of(line, "=", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> values(pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> values(String list) {
        return Arrays.stream(Pieces.of(list, ","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
