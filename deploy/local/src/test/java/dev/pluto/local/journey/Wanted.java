package dev.pluto.local.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words of two and more characters, each character one byte, that are looked for in one passage over a text, however many they are. */
final class Wanted {

    private final boolean[] begins = new boolean[1 << 16];
    private final Map<Integer, List<String>> byBeginning = new HashMap<>();

    Wanted(Collection<String> words) {
        for (String word : words) {
            int beginning = beginning(word, 0);
            begins[beginning] = true;
            byBeginning.computeIfAbsent(beginning, unused -> new ArrayList<>()).add(word);
        }
    }

    /** Those that stand in a text. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at < text.length() - 1; at++) {
            int beginning = beginning(text, at);
            if (begins[beginning]) {
                for (String word : byBeginning.getOrDefault(beginning, List.of())) {
                    if (text.startsWith(word, at)) {
                        found.add(word);
                    }
                }
            }
        }
        return found;
    }

    private static int beginning(String text, int at) {
        return text.charAt(at) << 8 | text.charAt(at + 1);
    }
}
