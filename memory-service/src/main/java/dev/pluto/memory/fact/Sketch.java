package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import java.util.List;
import java.util.Set;

/** What a fact says, before it is known where it was said; see {@link Fact} for the parts. */
record Sketch(
        List<Step> owner,
        String attribute,
        boolean isSingle,
        Set<String> about,
        Set<String> values,
        Telling telling,
        boolean isPositive) {

    /** Of the person, one of several that may hold at once. */
    static Sketch ofMe(String attribute, String verb, Set<String> values, Telling telling, boolean isPositive) {
        return new Sketch(List.of(Step.ME), attribute, false, Set.of(verb), values, telling, isPositive);
    }

    /** What tells it from the other one of the same words, of which at most one denies. */
    String mark() {
        return isPositive ? "v" : "d";
    }
}
