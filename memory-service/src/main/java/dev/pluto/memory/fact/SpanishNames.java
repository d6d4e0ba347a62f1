package dev.pluto.memory.fact;

import dev.pluto.language.TextPattern;
import dev.pluto.memory.clause.Step;
import java.util.List;
import java.util.regex.Pattern;

/** Which facts in Spanish say how somebody is called: "tu médico es Pablo", "tienes dos hijos, Ana y Luis". */
final class SpanishNames {

    /** A name behind a comma. */
    private static final Pattern NAMED = TextPattern.of(", \\p{Lu}");

    private SpanishNames() {}

    /** "Tu médico es Pablo", "tu barco se llama Alba". */
    static boolean isCalled(Fact fact) {
        String value = fact.telling().value();
        boolean named = !value.isEmpty() && Character.isUpperCase(value.codePointAt(0));
        return fact.telling().lemma().equals("llamar")
                || isNaming(fact)
                || named && fact.telling().lemma().equals("ser") && !Values.hasNumber(value);
    }

    private static boolean isNaming(Fact fact) {
        return fact.telling().lemma().equals("tener")
                && NAMED.matcher(fact.telling().value()).find();
    }

    /** "Tienes dos hijos, Ana y Luis" names the children of whom it is told. */
    static boolean areOf(Fact fact, List<Step> own, List<Step> owner) {
        return isNaming(fact)
                && owner.size() == own.size() + 1
                && owner.subList(0, own.size()).equals(own)
                && fact.values().contains(owner.get(own.size()).head());
    }
}
