package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.lexicon.Spaces;
import dev.pluto.memory.spanish.SpanishWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom names mean that were only told beside who somebody is: "Nahuel" of "tu hijo Nahuel vive en Tandil". */
final class NamedInPassing {

    private static final int ROLE = 2;

    private NamedInPassing() {}

    /** By the name in lower case and without accents; nobody where two of a kind were named. */
    static Map<String, List<Step>> in(List<Fact> facts) {
        Map<String, List<Step>> names = new HashMap<>();
        for (Fact fact : facts) {
            String name = name(fact);
            if (!name.isEmpty() && facts.stream().noneMatch(other -> isAnother(other, fact, name))) {
                names.put(name, fact.owner());
            }
        }
        return names;
    }

    private static boolean isAnother(Fact other, Fact fact, String name) {
        boolean called = other.attribute().equals(Fact.NAME);
        String theirs = called ? SpanishWords.plain(other.telling().value()) : name(other);
        return other.owner().equals(fact.owner()) && !theirs.isEmpty() && !theirs.equals(name);
    }

    private static String name(Fact fact) {
        List<String> told = Spaces.split(fact.telling().subject());
        boolean somebody = fact.owner().size() > 1 && told.size() == ROLE + 1;
        String last = told.get(told.size() - 1);
        return somebody && Character.isUpperCase(last.codePointAt(0)) ? SpanishWords.plain(last) : "";
    }
}
