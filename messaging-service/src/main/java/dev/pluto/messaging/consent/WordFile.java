package dev.pluto.messaging.consent;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
                .map(line -> Pieces.of(line, " = ", 2))
                .forEach(parts -> words.computeIfAbsent(parts[0], kind -> new HashSet<>())
                        .addAll(Arrays.stream(Pieces.of(parts[1], "|"))
                                .map(String::strip)
                                .toList()));
        words.replaceAll((kind, list) -> Set.copyOf(list));
        return Map.copyOf(words);
    }

    /** The lines of a resource without remarks. */
    static Stream<String> lines(String name) {
        return Rows.of(WordFile.class, name).stream();
    }
}
