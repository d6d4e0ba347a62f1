package dev.pluto.messaging.say;

import java.util.List;
import java.util.Set;

/**
 * All ways to say one thing, as they stand in a resource.
 *
 * @param variants at least one
 * @param details further sentences
 * @param emojis may be none
 */
record Line(String key, List<Variant> variants, List<Detail> details, List<String> emojis) {

    /** The turns that openings take: no two of them share a word, so that none comes more often than in every fourth answer. */
    static final int TURNS = 4;

    /**
     * One way to say it.
     *
     * @param turn from 0, or -1 for a fragment that opens nothing
     * @param tags of style, which must all hold
     */
    record Variant(int turn, Set<String> tags, String text) {}

    /** @param forMost for all but those who like it short or direct, otherwise only for those who like it long */
    record Detail(boolean forMost, Set<String> tags, String text) {}

    /** The one wording of a fragment. */
    String text() {
        return variants.get(0).text();
    }

    /** What fits a manner best in one turn: those that ask for the most of it. Empty when nothing may open in that turn. */
    List<Variant> fitting(int turn, Set<String> manner) {
        List<Variant> possible = variants.stream()
                .filter(variant -> variant.turn() == turn && manner.containsAll(variant.tags()))
                .toList();
        int most = possible.stream()
                .mapToInt(variant -> variant.tags().size())
                .max()
                .orElse(0);
        return possible.stream()
                .filter(variant -> variant.tags().size() == most)
                .toList();
    }
}
