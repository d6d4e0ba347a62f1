package dev.pluto.language.learning;

import dev.pluto.language.words.Shorthand;
import dev.pluto.language.words.Spelling;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text as a sparse vector of length one: its words, pairs of words and parts of three to five letters, hashed. Numbers,
 * times, days and months count as such and not by their value, so that what was learned at seven holds at eight.
 */
public final class Features {

    /** Hashes are of this many bits; two of twenty thousand features seldom meet. */
    static final int BITS = 18;

    private static final int SIZE = 1 << BITS;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;
    private static final float PART_WEIGHT = 0.5f;

    private final Shorthand shorthand;
    private final Masks masks;
    private final Spelling spelling;

    public Features(Shorthand shorthand, Masks masks, Spelling spelling) {
        this.shorthand = shorthand;
        this.masks = masks;
        this.spelling = spelling;
    }

    /**
     * @param at the features, ascending
     * @param weight of each
     */
    public record Vector(int[] at, float[] weight) {

        /** The same with each feature told by its place among some, ascending, that hold it. */
        Vector among(int[] features) {
            int[] places = new int[at.length];
            for (int f = 0; f < at.length; f++) {
                places[f] = Arrays.binarySearch(features, at[f]);
            }
            return new Vector(places, weight);
        }
    }

    /** @param mark a feature of its own beside the words; empty for none */
    public Vector of(String text, String mark) {
        return vector(words(text), mark);
    }

    /** The words of a text as they are learned: written out, put right, masked. */
    public List<String> words(String text) {
        List<Token> tokens = Tokens.of(text);
        List<String> words = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            words.addAll(words(tokens, i));
        }
        return words;
    }

    private List<String> words(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is(Token.Kind.NUMBER)) {
            return List.of(masks.number(tokens, i));
        }
        if (!token.is(Token.Kind.WORD)) {
            return List.of(token.text());
        }
        List<String> words = new ArrayList<>();
        for (String word : shorthand.meant(token.text()).split(" ")) {
            String meant = spelling.meant(word).orElse(word);
            words.add(masks.word(meant));
        }
        return words;
    }

    private static Vector vector(List<String> words, String mark) {
        Map<Integer, Float> counts = new TreeMap<>();
        if (!mark.isEmpty()) {
            add(counts, mark, 1);
        }
        String last = "^";
        for (String word : words) {
            add(counts, word, 1);
            add(counts, last + " " + word, 1);
            addParts(counts, word);
            last = word;
        }
        add(counts, last + " $", 1);
        return unit(counts);
    }

    private static void addParts(Map<Integer, Float> counts, String word) {
        if (word.charAt(0) == Masks.SIGN) {
            return;
        }
        String padded = "<" + word + ">";
        for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
            for (int from = 0; from + length <= padded.length(); from++) {
                add(counts, "~" + padded.substring(from, from + length), PART_WEIGHT);
            }
        }
    }

    private static void add(Map<Integer, Float> counts, String feature, float weight) {
        counts.merge(hash(feature), weight, Float::sum);
    }

    private static Vector unit(Map<Integer, Float> counts) {
        int[] at = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] weight = new float[at.length];
        double sum = 0;
        int i = 0;
        for (float count : counts.values()) {
            float damped = (float) Math.sqrt(count);
            weight[i++] = damped;
            sum += damped * damped;
        }
        float scale = (float) (1 / Math.sqrt(sum));
        for (int j = 0; j < weight.length; j++) {
            weight[j] *= scale;
        }
        return new Vector(at, weight);
    }

    /** FNV-1a over the characters, folded: the same on every machine. */
    private static int hash(String feature) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * 0x01000193;
        }
        return (hash ^ (hash >>> BITS)) & (SIZE - 1);
    }
}
