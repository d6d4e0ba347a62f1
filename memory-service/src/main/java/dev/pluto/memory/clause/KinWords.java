package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kin and partners that are named by several words: mother in law, ex wife, half sister, other half. */
final class KinWords {

    private static final Set<String> LAW = Set.of("law", "laws");
    private static final Set<String> BEFORE_KIN = Set.of("ex", "half", "step", "former");
    private static final Map<String, String> ROLES = Map.of(
            "old man",
            "father",
            "other half",
            "partner",
            "better half",
            "partner",
            "significant other",
            "partner",
            "old lady",
            "mother",
            "little one",
            "child");

    private final Lexicon lexicon = Lexicon.english();
    private final List<Word> words;

    KinWords(List<Word> words) {
        this.words = words;
    }

    /** How many words from here name one of kin; 0 when they do not. */
    int size(int at) {
        Word word = words.get(at);
        Word next = at + 1 < words.size() ? words.get(at + 1) : word;
        if (at + 1 < words.size() && ROLES.containsKey(word.text() + " " + next.text())) {
            return 2;
        }
        if (at + 2 < words.size()
                && next.is("in")
                && LAW.contains(words.get(at + 2).text())) {
            return 3;
        }
        if (word.text().endsWith("-in-law") || word.text().endsWith("-in-laws")) {
            return 1;
        }
        boolean before = at + 1 < words.size() && BEFORE_KIN.contains(word.text());
        return before && lexicon.kin(next.text()).isPresent() ? 2 : 0;
    }

    /** The one word that means the same. */
    String of(int at, int size) {
        String first = words.get(at).text();
        if (size == 1) {
            String who = first.substring(0, first.indexOf("-in-"));
            return lexicon.kin(who).orElse(who) + "-in-law";
        }
        if (size == 3) {
            return lexicon.kin(first).orElse(first) + "-in-law";
        }
        String second = words.get(at + 1).text();
        String role = ROLES.get(first + " " + second);
        if (role != null) {
            return role;
        }
        String whose = lexicon.kin(second).orElse(second);
        return first.equals("step") ? "step" + whose : (first.equals("former") ? "ex" : first) + "-" + whose;
    }
}
