package dev.pluto.memory.spanish;

import dev.pluto.memory.clause.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom somebody has, and how they are called: "tengo un perro que se llama Thor", "tengo una hija, Alba". */
final class Named {

    private static final int LONGEST_NAME = 3;

    private Named() {}

    /** Empty for anything else. */
    static List<Statement> of(Group.Found found, List<Word> rest, Vocabulary words) {
        Owner owner = found.owner();
        boolean has = found.verb().lemma().equals("tener") && !found.isNegative();
        return has && owner != null && owner.thing().isEmpty() ? named(owner, rest, found.start(), words) : List.of();
    }

    /** "Y una gata, Mora": somebody more. */
    static List<Statement> more(List<Word> all, Vocabulary words) {
        int from = 0;
        while (from < all.size()
                && (words.is("lead", all.get(from)) || all.get(from).is("tambien"))) {
            from++;
        }
        List<Word> rest = all.subList(from, all.size());
        return from > 0 ? named(Owner.ME, rest, all.get(0).start(), words) : List.of();
    }

    private static List<Statement> named(Owner owner, List<Word> rest, int start, Vocabulary words) {
        if (rest.size() < 3 || !words.is("indefinite", rest.get(0))) {
            return List.of();
        }
        String noun = words.noun(rest.get(1).text());
        int name = 2;
        while (name < rest.size() && isCalling(rest.get(name))) {
            name++;
        }
        List<Word> called = rest.subList(name, rest.size());
        boolean fits = name > 2 && !called.isEmpty() && called.size() <= LONGEST_NAME;
        if (!words.isAnimate(noun) || !fits || words.is("stop", called.get(0))) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>(owner.steps());
        steps.add(new Step(noun, Set.of(), true));
        String told =
                owner.isMe() ? "tu " + rest.get(1).raw() : "el " + rest.get(1).raw() + " de " + owner.told();
        Set<String> values = new HashSet<>();
        called.forEach(word -> values.add(word.text()));
        return List.of(new Statement(
                List.copyOf(steps),
                Statement.NAME,
                true,
                Set.of("llamar", "tener"),
                values,
                told,
                "se llama",
                "llamar",
                Told.of(called),
                true,
                Statement.Tense.NOW,
                false,
                start,
                rest.get(rest.size() - 1).end()));
    }

    private static boolean isCalling(Word word) {
        return word.is(",")
                || word.is("que")
                || word.is("se")
                || word.is("llama")
                || word.text().startsWith("llamad")
                || word.is("y")
                || word.is(":");
    }
}
