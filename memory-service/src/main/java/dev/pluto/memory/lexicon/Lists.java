package dev.pluto.memory.lexicon;

import dev.pluto.language.Rows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the word lists beside this class. */
final class Lists {

    private Lists() {}

    /** The lines of a list without comments and empty ones. */
    static List<String> lines(String name) {
        return Rows.of(Lists.class, name);
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
