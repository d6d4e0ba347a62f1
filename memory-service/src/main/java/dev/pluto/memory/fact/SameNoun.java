package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which one of a kind it is, put right by the noun: "Leah is working on the Bruch concerto", "Leah's concerto is the Mendelssohn". */
final class SameNoun {

    private static final String THE = "the";

    private SameNoun() {}

    /** "On the Mendelssohn concerto"; empty where the two are not of one noun. */
    static String replaced(Fact old, Fact fact) {
        int bar = fact.attribute().indexOf('|');
        List<String> before = Spaces.split(old.telling().value());
        List<String> value = Spaces.split(fact.telling().value());
        int the = before.indexOf(THE);
        boolean alike = bar > 0
                && fact.telling().lemma().equals("be")
                && the >= 0
                && the <= 1
                && the < before.size() - 1
                && value.size() > 1
                && value.get(0).equalsIgnoreCase(THE)
                && isNoun(before, fact.attribute().substring(0, bar));
        if (!alike) {
            return "";
        }
        String noun = before.get(before.size() - 1);
        List<String> words = new ArrayList<>(before.subList(0, the));
        words.addAll(value);
        String last = value.get(value.size() - 1).toLowerCase(Locale.ROOT);
        if (last.equals("one")) {
            words.remove(words.size() - 1);
        }
        if (!last.equals(noun)) {
            words.add(noun);
        }
        return String.join(" ", words);
    }

    private static boolean isNoun(List<String> before, String noun) {
        return before.get(before.size() - 1).toLowerCase(Locale.ROOT).equals(noun);
    }
}
