package dev.pluto.memory.snapshot;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that tell how a sentence is meant, by language. Safe for threads. */
final class Cues {

    static final Cues ENGLISH = new Cues("cues.en.txt");
    static final Cues SPANISH = new Cues("cues.es.txt");

    private final Map<String, Set<String>> sets = new HashMap<>();

    private Cues(String resource) {
        for (String row : Rows.of(Cues.class, resource)) {
            int sign = row.indexOf('=');
            sets.put(
                    row.substring(0, sign).strip(),
                    Set.copyOf(List.of(row.substring(sign + 1).strip().split(" +"))));
        }
    }

    boolean is(String set, String word) {
        return sets.getOrDefault(set, Set.of()).contains(word);
    }

    boolean isAny(String set, List<String> words) {
        return words.stream().anyMatch(word -> is(set, word));
    }

    /** Whether words begin with a phrase of a set, which has "_" between its words. */
    boolean begins(String set, List<String> words) {
        return sets.getOrDefault(set, Set.of()).stream()
                .map(phrase -> List.of(Pieces.of(phrase, "_")))
                .anyMatch(phrase -> words.size() > phrase.size()
                        && words.subList(0, phrase.size()).equals(phrase));
    }
}
