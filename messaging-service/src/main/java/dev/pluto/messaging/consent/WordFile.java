package dev.pluto.messaging.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Words kept as a resource: lines such as {@code stop = stop | stop all}; a kind may have several, {@code #} begins a remark. */
final class WordFile {

    private WordFile() {}

    /**
     * The words by their kind.
     *
     * @param name of a resource beside this class
     */
    static Map<String, Set<String>> read(String name) {
        var words = new HashMap<String, Set<String>>();
        lines(name)
                .map(line -> line.split(" = ", 2))
                .forEach(parts -> words.computeIfAbsent(parts[0], kind -> new HashSet<>())
                        .addAll(Arrays.stream(parts[1].split("\\|"))
                                .map(String::strip)
                                .toList()));
        words.replaceAll((kind, list) -> Set.copyOf(list));
        return Map.copyOf(words);
    }

    /** The lines of a resource without remarks. */
    static Stream<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException("the words of " + name + " cannot be read", e);
        }
    }
}
