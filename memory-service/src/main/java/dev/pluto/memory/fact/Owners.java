package dev.pluto.memory.fact;

import dev.pluto.language.TextPattern;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whom names mean, as far as the facts of a book say it: "Anna" is "my sister". */
final class Owners {

    private static final Pattern PARTS = TextPattern.of("[ ,]++");

    private final List<Fact> facts;

    /** @param facts as they are when asked, not a copy */
    Owners(List<Fact> facts) {
        this.facts = facts;
    }

    /** Whom each name means. */
    Map<String, List<Step>> names() {
        Map<String, List<Step>> names = new HashMap<>();
        for (Fact fact : facts) {
            String name = fact.telling().value().toLowerCase(Locale.ROOT);
            boolean own = fact.owner().size() == 1 && fact.owner().get(0).head().equals(name);
            if (fact.attribute().equals(Fact.NAME) && !fact.owner().equals(List.of(Step.ME)) && !own) {
                List<Step> whom = called(fact.owner(), name);
                names.put(name, whom);
                for (String part : PARTS.split(name)) {
                    names.putIfAbsent(part, whom);
                }
            }
        }
        return names;
    }

    /** With the name of one of several; "Tig, Moss and Fern" are no one's name. */
    private static List<Step> called(List<Step> owner, String name) {
        if (Values.BETWEEN.matcher(name).find()) {
            return owner;
        }
        int last = owner.size() - 1;
        List<Step> whom = new ArrayList<>(owner.subList(0, last));
        whom.add(owner.get(last).called(name));
        return List.copyOf(whom);
    }

    /** The way to somebody from the person, where they are only named. */
    List<Step> canonical(List<Step> owner) {
        if (owner.get(0).equals(Step.ME)) {
            return owner;
        }
        List<Step> known = names().getOrDefault(owner.get(0).head(), List.of(Step.ME, owner.get(0)));
        boolean role = known.size() == 2 && known.get(1).equals(owner.get(0));
        if (role && (!Lexicon.english().isAnimate(owner.get(0).head()) || !isOwner(known))) {
            return owner;
        }
        List<Step> all = new ArrayList<>(known);
        all.addAll(owner.subList(1, owner.size()));
        return all;
    }

    /** "the landlord", where something was told of "my landlord". */
    private boolean isOwner(List<Step> steps) {
        return facts.stream().anyMatch(fact -> fact.owner().equals(steps));
    }

    /** @param one whom a fact is about @param asked who was meant by a question or a newer fact */
    boolean areSame(List<Step> one, List<Step> asked) {
        return isMeant(one, asked) || !areTwo(one, asked) && isMeant(canonical(one), canonical(asked));
    }

    /** "Sean and Pat" are both a brother, and two of them; so are those who are named apart. */
    boolean areTwo(List<Step> one, List<Step> other) {
        return areNamesakes(canonical(one), canonical(other)) || areNamedTogether(one, other);
    }

    /** "My brother Tom" and "my brother Jack". */
    private static boolean areNamesakes(List<Step> one, List<Step> other) {
        boolean differs = false;
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            differs |= one.get(i).isAnother(other.get(i));
        }
        return differs;
    }

    private boolean areNamedTogether(List<Step> one, List<Step> other) {
        String name = one.get(0).head();
        String second = other.get(0).head();
        return !name.equals(second)
                && facts.stream()
                        .filter(fact -> fact.attribute().equals(Fact.NAME))
                        .map(fact -> Spaces.split(
                                fact.telling().value().toLowerCase(Locale.ROOT).replace(",", " and")))
                        .anyMatch(names -> names.contains("and") && names.contains(name) && names.contains(second));
    }

    private static boolean isMeant(List<Step> one, List<Step> asked) {
        if (one.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).isMeantBy(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** All words of a fact with those of its owner and the names the owner has. */
    Set<String> full(Fact fact) {
        Set<String> all = new HashSet<>(fact.terms());
        boolean plain = fact.attribute().equals("be") || fact.attribute().equals("place");
        if (!plain && fact.attribute().indexOf('|') < 0) {
            all.add(fact.attribute());
        }
        fact.owner().forEach(step -> all.addAll(Terms.of(step)));
        canonical(fact.owner()).forEach(step -> all.addAll(Terms.of(step)));
        return all;
    }
}
