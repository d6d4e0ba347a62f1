package dev.pluto.memory.habit;

import dev.pluto.language.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words for what people do, in English. Safe for threads. */
final class ActWords {

    private static final List<Known> KNOWN = known();
    private static final Map<String, Set<String>> SETS = sets();

    private ActWords() {}

    /**
     * An act that many do.
     *
     * @param phrases that say it, each as its words
     */
    record Known(String kind, String title, List<List<String>> phrases) {}

    /** Whether a word is in a set of {@code words.en.txt}. */
    static boolean is(String set, String word) {
        return SETS.getOrDefault(set, Set.of()).contains(word);
    }

    static boolean isAny(String set, List<String> words) {
        return words.stream().anyMatch(word -> is(set, word));
    }

    static Optional<Known> find(List<String> words) {
        return KNOWN.stream()
                .filter(known -> known.phrases().stream().anyMatch(phrase -> isWithin(phrase, words)))
                .findFirst();
    }

    private static boolean isWithin(List<String> phrase, List<String> words) {
        for (int i = 0; i + phrase.size() <= words.size(); i++) {
            if (words.subList(i, i + phrase.size()).equals(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static List<Known> known() {
        List<Known> all = new ArrayList<>();
        for (String row : Rows.of(ActWords.class, "activities.en.txt")) {
            String[] parts = row.split(";", -1);
            all.add(new Known(
                    parts[0].strip(),
                    parts[1].strip(),
                    Arrays.stream(parts[2].strip().split(" "))
                            .map(phrase -> List.of(phrase.split("_")))
                            .toList()));
        }
        return List.copyOf(all);
    }

    private static Map<String, Set<String>> sets() {
        Map<String, Set<String>> sets = new HashMap<>();
        for (String row : Rows.of(ActWords.class, "words.en.txt")) {
            int sign = row.indexOf('=');
            sets.put(
                    row.substring(0, sign).strip(),
                    Set.copyOf(List.of(row.substring(sign + 1).strip().split(" +"))));
        }
        return Map.copyOf(sets);
    }
}
