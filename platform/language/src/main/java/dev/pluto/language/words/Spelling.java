package dev.pluto.language.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the known word that a misspelt one was meant to be: one letter too many, too few, other or swapped, two of them in
 * words of eight letters and more (optimal string alignment), of which a shorter one must keep the first letter and the last:
 * "tomrow" is tomorrow, "saturn" not Saturday. Known words are those of deeds and times only, never names of
 * people, so that nobody's name is put right.
 */
public final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int LONGEST = 24;

    private final Map<String, Integer> known;
    private final Map<String, List<String>> shortened = new HashMap<>();

    /** @param known words in lower case with how often they are met, which decides between two that are equally near */
    public Spelling(Map<String, Integer> known) {
        this.known = Map.copyOf(known);
        known.keySet().stream()
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .sorted()
                .forEach(word -> neighbours(word, word.length() >= LONG ? 2 : 1)
                        .forEach(key -> shortened
                                .computeIfAbsent(key, unused -> new ArrayList<>())
                                .add(word)));
    }

    public boolean knows(String word) {
        return known.containsKey(word);
    }

    /** @return the word meant; empty when this one is known, too short to tell, or near to none */
    public Optional<String> meant(String word) {
        if (known.containsKey(word) || word.length() < SHORTEST || word.length() > LONGEST) {
            return Optional.empty();
        }
        int most = word.length() >= LONG ? 2 : 1;
        String best = null;
        int bestDistance = most + 1;
        for (String key : neighbours(word, most)) {
            for (String candidate : shortened.getOrDefault(key, List.of())) {
                int distance = distance(word, candidate);
                int allowed = isLongWord(word, candidate) ? 2 : 1;
                if (distance <= allowed && (best == null || isBetter(distance, candidate, bestDistance, best))) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isLongWord(String typed, String known) {
        return known.length() >= LONG
                && (typed.length() >= LONG
                        || (typed.charAt(0) == known.charAt(0)
                                && typed.charAt(typed.length() - 1) == known.charAt(known.length() - 1)));
    }

    private boolean isBetter(int distance, String candidate, int bestDistance, String best) {
        if (distance != bestDistance) {
            return distance < bestDistance;
        }
        int more = Integer.compare(known.getOrDefault(candidate, 0), known.getOrDefault(best, 0));
        return more > 0 || (more == 0 && candidate.compareTo(best) < 0);
    }

    /** The word and what is left of it without any one letter, or any two. */
    private static Set<String> neighbours(String word, int letters) {
        Set<String> all = new LinkedHashSet<>();
        all.add(word);
        Set<String> last = Set.of(word);
        for (int i = 0; i < letters; i++) {
            Set<String> shorter = new LinkedHashSet<>();
            for (String one : last) {
                for (int at = 0; at < one.length(); at++) {
                    shorter.add(one.substring(0, at) + one.substring(at + 1));
                }
            }
            all.addAll(shorter);
            last = shorter;
        }
        return all;
    }

    /** Optimal string alignment: insertion, deletion, substitution, and two neighbours swapped, each for one. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
