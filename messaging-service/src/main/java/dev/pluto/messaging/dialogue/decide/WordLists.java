package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of words of a language, by their names in its resource. */
final class WordLists {

    private WordLists() {}

    static Map<String, Set<String>> read(String language) {
        return Rows.of(WordLists.class, "words." + language + ".txt").stream()
                .map(row -> Pieces.of(row, "=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> values(pair[1])));
    }

    private static Set<String> values(String list) {
        return Arrays.stream(Pieces.of(list, ","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
