package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.HashMap;
import java.util.Map;

/** Everyday words for one thing, as people say "the tablets" of what they called "my pills". */
final class SameThings {

    private final Map<String, String> first;

    private SameThings(Map<String, String> first) {
        this.first = Map.copyOf(first);
    }

    static SameThings of(String language) {
        Map<String, String> first = new HashMap<>();
        for (String row : Rows.of(SameThings.class, "same." + language + ".txt")) {
            String[] words = Pieces.of(row, ",");
            for (String word : words) {
                first.put(word.strip(), words[0].strip());
            }
        }
        return new SameThings(first);
    }

    /** The first of its group, or the word itself. */
    String meant(String word) {
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return first.getOrDefault(word, first.getOrDefault(one, word));
    }
}
