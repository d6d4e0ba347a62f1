package dev.pluto.memory.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the word lists beside this class. */
final class Lists {

    private Lists() {}

    /** The lines of a list without comments and empty ones. */
    static List<String> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(Lists.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of the form {@code [section] word word}. */
    static Map<String, Set<String>> sections(String name) {
        Map<String, Set<String>> sections = new HashMap<>();
        for (String line : lines(name)) {
            int end = line.indexOf(']');
            sections.computeIfAbsent(line.substring(1, end), unused -> new HashSet<>())
                    .addAll(List.of(line.substring(end + 1).strip().split("\\s+")));
        }
        return sections;
    }

    /** Lines of the form {@code key = word word}: each word and the key itself to the key; the first line wins. */
    static Map<String, String> keys(String name) {
        Map<String, String> keys = new HashMap<>();
        for (String line : lines(name)) {
            String[] sides = line.split("\\s*=\\s*", 2);
            keys.putIfAbsent(sides[0], sides[0]);
            for (String word : sides[1].split("\\s+")) {
                keys.putIfAbsent(word, sides[0]);
            }
        }
        return keys;
    }
}
