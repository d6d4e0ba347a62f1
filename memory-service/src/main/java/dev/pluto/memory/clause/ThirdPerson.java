package dev.pluto.memory.clause;

import java.util.Set;

/** Verbs as they are said of one other person: "goes", "washes", "carries", "has". */
public final class ThirdPerson {

    private static final Set<String> HISSING = Set.of("s", "x", "z", "ch", "sh", "o");

    private ThirdPerson() {}

    /** @param lemma the base form of any verb but "be" */
    public static String of(String lemma) {
        int end = lemma.length() - 1;
        if (lemma.equals("have")) {
            return "has";
        }
        boolean carry = lemma.charAt(end) == 'y' && end > 0 && "aeiou".indexOf(lemma.charAt(end - 1)) < 0;
        boolean hisses = HISSING.stream().anyMatch(lemma::endsWith);
        return carry ? lemma.substring(0, end) + "ies" : lemma + (hisses ? "es" : "s");
    }
}
